package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.opportunities.tickets.DestinationEntry;
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

/** Lists where opportunities can be sent. */
@Command(
        name = "destinations",
        mixinStandardHelpOptions = true,
        description = "Lists the ticket systems that opportunities can be sent to.")
final class DestinationsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    DestinationsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTickets tickets = new OpenTickets(workspace)) {
            List<DestinationEntry> all =
                    tickets.destinations().stream().map(DestinationEntry::of).toList();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    static View view(List<DestinationEntry> all) {
        Table.Builder table = Table.of("name", "kind", "address", "project");
        all.forEach(
                it ->
                        table.row(
                                Cell.of(it.name()),
                                Cell.of(it.kind()),
                                Cell.of(it.address()),
                                Cell.of(it.project())));
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
