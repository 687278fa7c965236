package dev.waymark.cli.launch;

import dev.waymark.cli.completion.CompletionCommand;
import dev.waymark.cli.output.Console;

import picocli.CommandLine;

/** All commands, wired to a console. A new command is one more line here. */
final class Commands {
    private static final int HELP_WIDTH = 100;

    private Commands() {}

    static CommandLine on(Console console) {
        return configured(
                new CommandLine(new RootCommand()).addSubcommand(new CompletionCommand(console)));
    }

    private static CommandLine configured(CommandLine line) {
        return line.setUsageHelpWidth(HELP_WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
