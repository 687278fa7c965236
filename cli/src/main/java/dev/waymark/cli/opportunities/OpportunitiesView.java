package dev.waymark.cli.opportunities;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Opportunities as a table for people. */
final class OpportunitiesView {
    private OpportunitiesView() {}

    static View of(List<Opportunity> all) {
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
