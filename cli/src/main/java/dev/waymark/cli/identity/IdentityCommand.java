package dev.waymark.cli.identity;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on who is one person. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Which customers of a workspace are one person, and why.",
        footer = {
            "",
            "Examples:",
            "  waymark identity list --workspace Shop --outcome limit",
            "  waymark identity apart customer-17 visitor-4 --workspace Shop"
        })
public final class IdentityCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private IdentityCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new IdentityCommand())
                .addSubcommand(new ListMergesCommand(console))
                .addSubcommand(new ApartCommand(console))
                .addSubcommand(new JoinCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
