package dev.waymark.cli.maps;

import dev.waymark.cli.output.Console;
import dev.waymark.cli.workspace.FilesOptional;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on journey maps. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Journey maps: begin one, draft one from a log, convert, compare or judge"
                        + " them, and those of a workspace.")
public final class MapCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private MapCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new MapCommand())
                .addSubcommand(new MapNewCommand(console))
                .addSubcommand(new MapDraftCommand(console))
                .addSubcommand(new MapConvertCommand(console))
                .addSubcommand(new MapDiffCommand(console))
                .addSubcommand(FilesOptional.of(new MapNumbersCommand(console)))
                .addSubcommand(FilesOptional.of(new MapEvidenceCommand(console)))
                .addSubcommand(new MapListCommand(console))
                .addSubcommand(new MapShowCommand(console))
                .addSubcommand(new MapGapsCommand(console))
                .addSubcommand(new MapProgressCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
