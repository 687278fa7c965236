package dev.waymark.cli.customers;

import dev.waymark.app.customers.CustomerPage;
import dev.waymark.app.customers.CustomerRow;
import dev.waymark.app.customers.Sight;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Finds customers by any identifier. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description =
                "Finds customers by a part of their name or any identifier, the latest first.")
final class FindCustomersCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "Part of a name, address or number. Default: all.")
    private @Nullable String search;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 50.")
    private int limit = 50;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    FindCustomersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenCustomers open = new OpenCustomers(workspace, "waymark customers")) {
            CustomerPage page =
                    open.customers()
                            .find(open.workspace(), open.index(), search, limit, Sight.PERSONAL);
            format.write(console, page, () -> view(page));
        }
        return 0;
    }

    private static View view(CustomerPage page) {
        Table.Builder table = Table.of("customer", "events", "first", "last", "lastType");
        for (CustomerRow row : page.rows()) {
            table.row(
                    Cell.of(row.customer()),
                    Cell.of(row.events()),
                    Cell.of(row.first().toString()),
                    Cell.of(row.last().toString()),
                    Cell.of(row.lastType()));
        }
        Table built = table.build();
        String said =
                String.format(
                        Locale.ROOT, "%,d of %,d customers", page.rows().size(), page.customers());
        return new View(List.of(new View.Section(List.of(said), built)), built);
    }
}
