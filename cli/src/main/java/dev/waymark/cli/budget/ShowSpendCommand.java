package dev.waymark.cli.budget;

import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.Spend;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Shows a table of spend. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows the workspace's table of spend; as CSV, the table that save takes again.")
final class ShowSpendCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ShowSpendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSpend open = new OpenSpend(workspace)) {
            KeptSpend table = open.spend().require(open.workspace());
            format.write(console, table, () -> view(table.spend()));
        }
        return 0;
    }

    private static View view(Spend spend) {
        Table.Builder table = Table.of("channel", "month", "spend");
        for (Spend.Entry entry : spend.entries()) {
            table.row(
                    Cell.of(entry.channel()),
                    Cell.of(entry.month().toString()),
                    Cell.amount(entry.amount()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
