package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a type another name. */
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        description =
                "Calls a type by another name in all analyses; that of another type merges the"
                        + " two.")
final class RenameTypeCommand extends ChangeTypeCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    RenameTypeCommand(Console console) {
        super(console);
    }

    @Override
    TypeNames.Change change() {
        return new TypeNames.Change(name, null, null);
    }

    @Override
    String said() {
        return "called \"%s\"".formatted(name);
    }
}
