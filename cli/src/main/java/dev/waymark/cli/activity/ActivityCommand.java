package dev.waymark.cli.activity;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on activity. */
@Command(
        name = "activity",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "How active customers are: states, churn, stickiness, repeat purchases.")
public final class ActivityCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private ActivityCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new ActivityCommand())
                .addSubcommand(new StatesCommand(console))
                .addSubcommand(new ChurnCommand(console))
                .addSubcommand(new StickinessCommand(console))
                .addSubcommand(new RepeatCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
