package dev.waymark.cli.budget;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on the table of spend that a workspace keeps. */
@Command(
        name = "spend",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What channels cost in each month, as a workspace keeps it for its budget.",
        footer = {
            "",
            "The table has the columns channel,month,spend, with months such as 2026-03.",
            "",
            "Examples:",
            "  waymark spend save spend.csv --workspace Shop",
            "  waymark spend show --workspace Shop",
            "  waymark spend remove --workspace Shop"
        })
public final class SpendCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private SpendCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new SpendCommand())
                .addSubcommand(new ShowSpendCommand(console))
                .addSubcommand(new SaveSpendCommand(console))
                .addSubcommand(new RemoveSpendCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
