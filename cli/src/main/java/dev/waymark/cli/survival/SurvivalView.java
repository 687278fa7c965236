package dev.waymark.cli.survival;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.survival.Survival;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A survival estimate: medians, the test, the curve. CSV has every point of every curve. */
final class SurvivalView {
    private static final String ALL = "(all)";

    private SurvivalView() {}

    static View of(Survival survival) {
        boolean grouped = !survival.groups().isEmpty();
        Table.Builder medians =
                Table.of("value", "n", "events", "expected", "median", "medianLow", "medianHigh");
        medians.row(
                Cell.of(ALL),
                Cell.of(survival.n()),
                Cell.of(survival.events()),
                new Cell.Absent(),
                Cell.of(survival.median()),
                Cell.of(survival.medianLow()),
                Cell.of(survival.medianHigh()));
        List<List<Cell>> csv = new ArrayList<>(rows(grouped ? ALL : null, survival.curve()));
        for (Survival.Group group : survival.groups()) {
            String value = Objects.requireNonNullElse(group.value(), "(none)");
            medians.row(
                    Cell.of(value),
                    Cell.of(group.n()),
                    Cell.of(group.events()),
                    Cell.of(String.format(Locale.ROOT, "%.1f", group.expected())),
                    Cell.of(group.median()),
                    Cell.of(group.medianLow()),
                    Cell.of(group.medianHigh()));
            csv.addAll(rows(value, group.curve()));
        }
        List<View.Section> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(survival.definition()));
        Survival.Comparison test = survival.logRank();
        if (test != null) {
            lines.add(test(test));
        }
        sections.add(new View.Section(lines, medians.build()));
        sections.add(
                new View.Section(
                        survival.thinned() ? List.of("Some steps of the curve:") : List.of(),
                        new Table(columns("time", false), rows(null, survival.curve()))));
        return new View(sections, new Table(columns("seconds", grouped), csv));
    }

    private static String test(Survival.Comparison test) {
        Double p = test.p();
        return String.format(
                Locale.ROOT,
                "Log-rank test of the groups: chi-square %.4g on %d %s of freedom, p %s.",
                test.chiSquare(),
                test.degrees(),
                test.degrees() == 1 ? "degree" : "degrees",
                p == null ? "unknown (no event)" : String.format(Locale.ROOT, "%.3g", p));
    }

    private static List<String> columns(String time, boolean grouped) {
        List<String> columns = new ArrayList<>(grouped ? List.of("value") : List.of());
        columns.addAll(List.of(time, "survival", "low", "high", "atRisk", "events"));
        return columns;
    }

    private static List<List<Cell>> rows(@Nullable String value, List<Survival.Point> curve) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Survival.Point point : curve) {
            List<Cell> row = new ArrayList<>(value == null ? List.of() : List.of(Cell.of(value)));
            row.add(Cell.of(point.seconds()));
            row.add(Cell.share(point.survival()));
            row.add(Cell.share(point.low()));
            row.add(Cell.share(point.high()));
            row.add(Cell.of(point.atRisk()));
            row.add(Cell.of(point.events()));
            rows.add(row);
        }
        return rows;
    }
}
