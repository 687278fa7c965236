package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Gives a channel to events without one. */
@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "Gives a channel to the events of a type that name none.")
final class TypeChannelCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type as it arrives.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "CHANNEL", description = "The channel, such as web.")
    private String channel = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    TypeChannelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            open.names()
                    .change(
                            open.workspace(),
                            type,
                            new TypeNames.Change(null, null, channel),
                            "shell");
            console.message("on channel \"%s\" from now on".formatted(channel));
        }
        return 0;
    }
}
