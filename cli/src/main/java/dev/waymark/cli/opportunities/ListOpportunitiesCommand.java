package dev.waymark.cli.opportunities;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Lists the opportunities of a workspace. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the opportunities, oldest first, with their tickets.")
final class ListOpportunitiesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListOpportunitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            List<Opportunity> all = opportunities.list();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    private static View view(List<Opportunity> all) {
        Table.Builder table =
                Table.of(
                        "name",
                        "state",
                        "perMonth",
                        "value",
                        "effortDays",
                        "owner",
                        "due",
                        "tickets");
        for (Opportunity it : all) {
            LocalDate due = it.due();
            table.row(
                    Cell.of(it.name()),
                    Cell.of(it.state().toString()),
                    amount(it.perMonth()),
                    amount(it.value()),
                    Cell.amount(it.effortDays()),
                    Cell.of(it.owner()),
                    Cell.of(due == null ? null : due.toString()),
                    Cell.of(
                            it.tickets().stream()
                                    .filter(ticket -> ticket.state() == Ticket.State.SENT)
                                    .map(ticket -> Objects.toString(ticket.key(), ticket.name()))
                                    .collect(Collectors.joining(" "))));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }

    private static Cell amount(@Nullable Estimate estimate) {
        return Cell.amount(estimate == null ? null : (Double) estimate.amount());
    }
}
