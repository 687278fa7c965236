package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingReport;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.findings.Exposed;

import java.util.List;
import java.util.Locale;

/** Findings as tables for people. */
final class FindingsView {
    private FindingsView() {}

    static View of(FindingReport report) {
        Table findings = findings(report);
        return new View(
                List.of(
                        new View.Section(
                                List.of(
                                        report.definition(),
                                        String.format(
                                                Locale.ROOT,
                                                "%,d findings of %,d comparisons",
                                                report.findings().size(),
                                                report.tested())),
                                findings),
                        new View.Section(List.of("also seen in"), alsoSeen(report))),
                findings);
    }

    private static Table findings(FindingReport report) {
        Table.Builder table =
                Table.of(
                        "id",
                        "step",
                        "what",
                        "customers",
                        "share",
                        "peers",
                        "of",
                        "size",
                        "low",
                        "high",
                        "aMonth",
                        "value",
                        "p",
                        "confidence");
        for (FindingReport.Finding it : report.findings()) {
            FindingReport.Place place = it.place();
            FindingReport.Estimate value = it.size().value();
            table.row(
                    Cell.of(it.id()),
                    Cell.of(place == null ? it.type() : place.name()),
                    Cell.of(it.text()),
                    Cell.of(it.evidence().customers()),
                    Cell.share(it.evidence().share()),
                    Cell.share(it.evidence().peersShare()),
                    Cell.of(it.size().of()),
                    Cell.of(Math.round(it.size().total().amount())),
                    Cell.of(Math.round(it.size().total().low())),
                    Cell.of(Math.round(it.size().total().high())),
                    Cell.of(String.format(Locale.ROOT, "%.1f", it.size().perMonth().amount())),
                    value == null ? new Cell.Absent() : Cell.of(Math.round(value.amount())),
                    Cell.of(String.format(Locale.ROOT, "%.2g", it.evidence().corrected())),
                    Cell.of(it.confidence()));
        }
        return table.build();
    }

    private static Table alsoSeen(FindingReport report) {
        Table.Builder table = Table.of("finding", "id", "what");
        for (FindingReport.Finding it : report.findings()) {
            for (FindingReport.Seen seen : it.alsoSeen()) {
                table.row(Cell.of(it.id()), Cell.of(seen.id()), Cell.of(seen.text()));
            }
        }
        return table.build();
    }

    static View of(Exposed found) {
        Table.Builder table = Table.of("customer", "at", "reached", "path");
        for (Exposed.OfCustomer it : found.customers()) {
            table.row(
                    Cell.of(it.pseudonym()),
                    Cell.of(it.at().toString()),
                    Cell.of(it.reached() ? "yes" : "no"),
                    Cell.of(String.join(" > ", it.path())));
        }
        Table customers = table.build();
        return new View(
                List.of(
                        new View.Section(
                                List.of(
                                        String.format(
                                                Locale.ROOT,
                                                "%,d customers, %,d of them reach no goal"
                                                        + " afterwards; %,d shown",
                                                found.total(),
                                                found.lost(),
                                                found.customers().size())),
                                customers)),
                customers);
    }
}
