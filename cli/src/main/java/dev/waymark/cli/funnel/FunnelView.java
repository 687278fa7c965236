package dev.waymark.cli.funnel;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.funnel.FunnelResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A funnel as a table of steps, one more for each value of the breakdown. CSV carries all rows. */
final class FunnelView {
    private static final List<String> NUMBERS =
            List.of(
                    "customers",
                    "count",
                    "fromStart",
                    "fromPrevious",
                    "secondsMean",
                    "secondsMedian",
                    "secondsP95");

    private FunnelView() {}

    static View of(FunnelResult result) {
        List<View.Section> sections = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        boolean broken = !result.breakdown().isEmpty();
        sections.add(new View.Section(List.of(result.definition()), shown(result.steps())));
        rows.addAll(rows(broken ? List.of(Cell.of("(all)")) : List.of(), result.steps()));
        for (FunnelResult.Row row : result.breakdown()) {
            String value = Objects.requireNonNullElse(row.value(), "(none)");
            sections.add(new View.Section(List.of(value), shown(row.steps())));
            rows.addAll(rows(List.of(Cell.of(row.value())), row.steps()));
        }
        List<String> columns = new ArrayList<>(broken ? List.of("value", "step") : List.of("step"));
        columns.addAll(NUMBERS);
        return new View(sections, new Table(columns, rows));
    }

    private static Table shown(List<FunnelResult.Step> steps) {
        return new Table(
                List.of(
                        "step",
                        "customers",
                        "count",
                        "fromStart",
                        "fromPrevious",
                        "waitMean",
                        "waitMedian",
                        "waitP95"),
                rows(List.of(), steps));
    }

    private static List<List<Cell>> rows(List<Cell> first, List<FunnelResult.Step> steps) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FunnelResult.Step step : steps) {
            FunnelResult.Wait wait = step.seconds();
            List<Cell> row = new ArrayList<>(first);
            row.add(Cell.of(step.step()));
            row.add(Cell.of(step.customers()));
            Long count = step.count();
            row.add(count == null ? new Cell.Absent() : Cell.of(count.longValue()));
            row.add(Cell.share(step.fromStart()));
            row.add(Cell.share(step.fromPrevious()));
            row.add(Cell.of(wait == null ? null : wait.mean()));
            row.add(Cell.of(wait == null ? null : wait.median()));
            row.add(Cell.of(wait == null ? null : wait.p95()));
            rows.add(row);
        }
        return rows;
    }
}
