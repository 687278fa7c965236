package dev.waymark.cli.catalog;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on what a workspace calls its types. */
@Command(
        name = "types",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What a workspace calls the types of events that arrive.",
        footer = {
            "",
            "The log keeps what arrived; every rule can be undone.",
            "",
            "Examples:",
            "  waymark types rename \"Order placed\" purchase --workspace Shop",
            "  waymark types hide heartbeat --workspace Shop",
            "  waymark types undo heartbeat --workspace Shop"
        })
public final class TypesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private TypesCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new TypesCommand())
                .addSubcommand(new ListTypesCommand(console))
                .addSubcommand(new RenameTypeCommand(console))
                .addSubcommand(new HideTypeCommand(console))
                .addSubcommand(new TypeChannelCommand(console))
                .addSubcommand(new UndoTypeCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
