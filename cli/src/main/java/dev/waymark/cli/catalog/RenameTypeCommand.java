package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Gives a type another name. */
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        description =
                "Calls a type by another name in all analyses; that of another type merges the"
                        + " two.")
final class RenameTypeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type as it arrives.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    RenameTypeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            open.names()
                    .change(
                            open.workspace(),
                            type,
                            new TypeNames.Change(name, null, null),
                            "shell");
            console.message("called \"%s\" from now on".formatted(name));
        }
        return 0;
    }
}
