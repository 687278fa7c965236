package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;

/** Leaves a type out. */
@Command(
        name = "hide",
        mixinStandardHelpOptions = true,
        description = "Leaves a type out of all analyses.")
final class HideTypeCommand extends ChangeTypeCommand {
    HideTypeCommand(Console console) {
        super(console);
    }

    @Override
    TypeNames.Change change() {
        return new TypeNames.Change(null, true, null);
    }

    @Override
    String said() {
        return "left out";
    }
}
