package dev.waymark.cli.identity;

import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Ends a separation. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Lets two customers that were kept apart be joined again.")
final class JoinCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "The id that \"apart\" gave.")
    private String id = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    JoinCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenMerges open = new OpenMerges(workspace)) {
            open.merges().letJoin(open.workspace(), id);
            console.message("no longer kept apart");
        }
        return 0;
    }
}
