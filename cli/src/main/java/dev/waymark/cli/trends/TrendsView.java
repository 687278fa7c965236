package dev.waymark.cli.trends;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.metrics.Metric;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How trends and changes look on the shell. */
final class TrendsView {
    private static final int SHOWN = 26;
    private static final double NANOS = 1e9;

    private TrendsView() {}

    /** A table for each metric, of its last periods; CSV has all. */
    static View of(Trends trends) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(List.of(trends.definition()), Table.of("start").build()));
        Table.Builder csv =
                Table.of("metric", "unit", "start", "value", "n", "low", "high", "complete");
        for (Trends.Series series : trends.metrics()) {
            Table.Builder shown = Table.of("start", "value", "n", "low", "high", "note");
            int all = series.points().size();
            for (Trends.Point point : series.points().subList(Math.max(0, all - SHOWN), all)) {
                shown.row(
                        Cell.of(point.start().toString()),
                        cell(point.value(), series.unit()),
                        Cell.of(point.n()),
                        cell(point.low(), series.unit()),
                        cell(point.high(), series.unit()),
                        Cell.of(point.complete() ? null : "not complete"));
            }
            for (Trends.Point point : series.points()) {
                csv.row(
                        Cell.of(series.metric()),
                        Cell.of(series.unit().toString()),
                        Cell.of(point.start().toString()),
                        cell(point.value(), series.unit()),
                        Cell.of(point.n()),
                        cell(point.low(), series.unit()),
                        cell(point.high(), series.unit()),
                        Cell.of(point.complete() ? "yes" : "no"));
            }
            List<String> lines = new ArrayList<>(List.of(series.metric() + ":"));
            lines.add(series.definition());
            if (all > SHOWN) {
                lines.add(
                        "The last %d of %d periods; CSV and JSON have all.".formatted(SHOWN, all));
            }
            sections.add(new View.Section(lines, shown.build()));
        }
        return new View(sections, csv.build());
    }

    /** A row for each change. */
    static View of(Changes changes) {
        Table.Builder table =
                Table.of(
                        "since", "share", "before", "after", "low", "high", "moved", "p", "course");
        for (Changes.Change change : changes.changes()) {
            table.row(
                    Cell.of(change.start().toString()),
                    Cell.of(words(change)),
                    Cell.share(change.before()),
                    Cell.share(change.after()),
                    Cell.share(change.low()),
                    Cell.share(change.high()),
                    Cell.of(Math.round(change.moved())),
                    Cell.of(String.format(Locale.ROOT, "%.2g", change.p())),
                    Cell.of(change.gradual() ? "gradual" : "step"));
        }
        List<String> lines = new ArrayList<>(List.of(changes.definition()));
        if (changes.tests() == 0) {
            lines.add("The log is too short or too small to be searched.");
        } else if (changes.changes().isEmpty()) {
            lines.add("Nothing changed for good, as far as this log can tell.");
        } else {
            lines.add(
                    "low and high: of the difference, 95 %. moved: events that went another way.");
        }
        if (changes.found() > changes.changes().size()) {
            lines.add(
                    "The largest %d of %d changes."
                            .formatted(changes.changes().size(), changes.found()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(lines, built)), built);
    }

    private static String words(Changes.Change change) {
        String type = change.type();
        return switch (change.of()) {
            case CHANNEL -> "%s: in channel %s".formatted(type, change.member());
            case NEXT ->
                    change.member() == null
                            ? "%s: nothing follows".formatted(type)
                            : "%s: followed by %s".formatted(type, change.member());
        };
    }

    /** A value in its unit. */
    static Cell cell(@Nullable Double value, Metric.Unit unit) {
        if (value == null) {
            return new Cell.Absent();
        }
        return switch (unit) {
            case CUSTOMERS, EVENTS -> Cell.of(Math.round(value));
            case VALUE, POINTS, NUMBER -> Cell.amount(value);
            case SHARE -> Cell.share(value);
            case SECONDS -> Cell.of(Duration.ofNanos(Math.round(value * NANOS)));
        };
    }
}
