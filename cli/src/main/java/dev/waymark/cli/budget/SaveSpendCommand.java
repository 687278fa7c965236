package dev.waymark.cli.budget;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendTables;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.formats.table.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Keeps a table of spend. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        description = "Keeps a table of spend, in place of the one that the workspace had.")
final class SaveSpendCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with the columns channel,month,spend.")
    private Path file = Path.of("");

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    SaveSpendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Spend table = SpendTables.read(TextTable.read(file));
        try (OpenSpend open = new OpenSpend(workspace)) {
            open.spend().save(open.workspace(), table);
            open.note(AuditAction.SPEND_SAVED, table.sentence());
            console.message("saved: " + table.sentence());
        }
        return 0;
    }
}
