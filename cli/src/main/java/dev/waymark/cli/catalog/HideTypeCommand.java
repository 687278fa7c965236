package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Leaves a type out. */
@Command(
        name = "hide",
        mixinStandardHelpOptions = true,
        description = "Leaves a type out of all analyses.")
final class HideTypeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type as it arrives.")
    private String type = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    HideTypeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            open.names()
                    .change(
                            open.workspace(),
                            type,
                            new TypeNames.Change(null, true, null),
                            "shell");
            console.message("left out from now on");
        }
        return 0;
    }
}
