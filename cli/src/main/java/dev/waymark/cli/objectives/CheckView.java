package dev.waymark.cli.objectives;

import dev.waymark.app.objectives.ObjectiveReport;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.objectives.Objectives;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Objectives as tables for people. */
final class CheckView {
    private static final double MILLIS = 1000;

    private CheckView() {}

    static View of(ObjectiveReport report, boolean isByWeek) {
        Table.Builder table =
                Table.of(
                        "objective",
                        "met",
                        "value",
                        "target",
                        "low",
                        "high",
                        "judged",
                        "undecided",
                        "burn",
                        "burn lately",
                        "customers missing it");
        Table.Builder weeks = Table.of("objective", "week", "judged", "value", "burn", "note");
        List<View.Section> sections = new ArrayList<>();
        for (ObjectiveReport.Line line : report.objectives()) {
            Objectives.OfObjective it = line.measured();
            if (it == null) {
                continue;
            }
            Boolean isMet = it.met();
            table.row(
                    Cell.of(it.objective()),
                    Cell.of(isMet == null ? "nobody to judge" : isMet ? "yes" : "no"),
                    cell(it, it.value()),
                    cell(it, it.target()),
                    cell(it, it.low()),
                    cell(it, it.high()),
                    Cell.of(it.n()),
                    Cell.of(it.undecided()),
                    Cell.amount(it.burn()),
                    Cell.amount(it.recentBurn()),
                    Cell.of(it.missed()));
            for (Objectives.Week week : it.weeks()) {
                weeks.row(
                        Cell.of(it.objective()),
                        Cell.of(week.week().toString()),
                        Cell.of(week.n()),
                        cell(it, week.value()),
                        Cell.amount(week.burn()),
                        Cell.of(week.partial() ? "partial" : ""));
            }
            if (Boolean.FALSE.equals(isMet)) {
                sections.add(customers(it));
            }
        }
        Table objectives = table.build();
        if (isByWeek) {
            sections.addFirst(new View.Section(List.of("Week by week"), weeks.build()));
        }
        sections.addFirst(new View.Section(List.of(), objectives));
        return new View(sections, objectives);
    }

    private static View.Section customers(Objectives.OfObjective it) {
        Table.Builder table = Table.of("customer");
        it.missing().forEach(customer -> table.row(Cell.of(customer)));
        return new View.Section(
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%s: missed by %,d customers, %,d shown",
                                it.objective(),
                                it.missed(),
                                it.missing().size())),
                table.build());
    }

    private static Cell cell(Objectives.OfObjective it, @Nullable Double value) {
        return switch (it.unit()) {
            case "share" -> Cell.share(value);
            case "seconds" ->
                    Cell.of(value == null ? null : Duration.ofMillis(Math.round(value * MILLIS)));
            default -> Cell.amount(value);
        };
    }
}
