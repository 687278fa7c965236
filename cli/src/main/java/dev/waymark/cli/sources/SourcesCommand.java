package dev.waymark.cli.sources;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on sources. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Where a workspace's events come from, and the keys to write with.",
        footer = {
            "",
            "Also while a server runs: it takes note within five seconds.",
            "",
            "Examples:",
            "  waymark sources add 'Web shop' --kind website --workspace Shop",
            "  waymark sources add exports --kind folder --folder /srv/exports --workspace Shop",
            "  waymark sources list --workspace Shop"
        })
public final class SourcesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private SourcesCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new ListSourcesCommand(console))
                .addSubcommand(new ListPullsCommand(console))
                .addSubcommand(new AddSourceCommand(console))
                .addSubcommand(new EditSourceCommand(console))
                .addSubcommand(new ChangeSourceCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
