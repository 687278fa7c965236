package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a channel to events without one. */
@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "Gives a channel to the events of a type that name none.")
final class TypeChannelCommand extends ChangeTypeCommand {
    @Parameters(index = "1", paramLabel = "CHANNEL", description = "The channel, such as web.")
    private String channel = "";

    TypeChannelCommand(Console console) {
        super(console);
    }

    @Override
    TypeNames.Change change() {
        return new TypeNames.Change(null, null, channel);
    }

    @Override
    String said() {
        return "on channel \"%s\"".formatted(channel);
    }
}
