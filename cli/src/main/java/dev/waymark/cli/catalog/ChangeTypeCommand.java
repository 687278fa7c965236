package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Says something of a type that arrives, and tells what holds from now on. */
abstract class ChangeTypeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type as it arrives.")
    private String type = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    ChangeTypeCommand(Console console) {
        this.console = console;
    }

    /** What is said. */
    abstract TypeNames.Change change();

    /** What holds from now on, in a few words. */
    abstract String said();

    @Override
    public final Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            if (!open.requireKnown(type)) {
                console.message("not looked up among what has arrived: a server has the log open");
            }
            open.names().change(open.workspace(), type, change(), "shell");
            console.message(said() + " from now on");
        }
        return 0;
    }
}
