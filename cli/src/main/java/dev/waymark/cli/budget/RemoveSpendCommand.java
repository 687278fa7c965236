package dev.waymark.cli.budget;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Forgets a table of spend. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Forgets the workspace's table of spend.")
final class RemoveSpendCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    RemoveSpendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSpend open = new OpenSpend(workspace)) {
            if (open.spend().delete(open.workspace())) {
                open.note(AuditAction.SPEND_REMOVED, null);
                console.message("removed");
            } else {
                console.message("the workspace keeps no table of spend");
            }
        }
        return 0;
    }
}
