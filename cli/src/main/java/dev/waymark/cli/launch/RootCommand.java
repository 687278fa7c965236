package dev.waymark.cli.launch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** The command {@code waymark} itself, which only leads to the others. */
@Command(
        name = "waymark",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "The living customer-journey map: what customers really do, from their events.",
        footer = {
            "",
            "Exit codes: 0 good, 1 objective missed, 2 wrong usage, 3 bad data, 70 our fault.",
            "Results go to standard output, progress and warnings to standard error.",
            "",
            "Begin with:",
            "  waymark demo                      the sample workspace in your browser",
            "  waymark discover events.csv       the process map of your own log",
            "  waymark COMMAND --help            a command's options, with examples"
        })
final class RootCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "No command given");
    }
}
