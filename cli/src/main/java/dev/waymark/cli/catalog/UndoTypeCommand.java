package dev.waymark.cli.catalog;

import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Takes back what was said of a type. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes a type as it arrives again.")
final class UndoTypeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type as it arrives.")
    private String type = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    UndoTypeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            open.names().undo(open.workspace(), type);
            console.message("taken as it arrives from now on");
        }
        return 0;
    }
}
