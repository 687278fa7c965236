package dev.waymark.cli.funnel;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.quantile.DurationSummary;

import java.util.ArrayList;
import java.util.List;

/** The time to convert: its numbers, then a histogram with a bar for each bin. CSV carries bins. */
final class TimeToConvertView {
    private static final int LONGEST_BAR = 40;

    private TimeToConvertView() {}

    static View of(TimeToConvert times) {
        DurationSummary seconds = times.seconds();
        List<Cell> numbers = new ArrayList<>();
        numbers.add(Cell.of(times.conversions()));
        numbers.add(Cell.of(seconds == null ? null : seconds.mean()));
        numbers.add(Cell.of(seconds == null ? null : seconds.median()));
        numbers.add(Cell.of(seconds == null ? null : seconds.p95()));
        Table summary =
                new Table(List.of("conversions", "mean", "median", "p95"), List.of(numbers));
        long most = times.histogram().stream().mapToLong(TimeToConvert.Bin::count).max().orElse(0);
        List<List<Cell>> shown = new ArrayList<>();
        List<List<Cell>> plain = new ArrayList<>();
        for (TimeToConvert.Bin bin : times.histogram()) {
            List<Cell> row = List.of(Cell.of(bin.from()), Cell.of(bin.to()), Cell.of(bin.count()));
            plain.add(row);
            List<Cell> withBar = new ArrayList<>(row);
            withBar.add(Cell.of("█".repeat(bar(bin.count(), most))));
            shown.add(withBar);
        }
        return new View(
                List.of(
                        new View.Section(List.of(times.definition()), summary),
                        new View.Section(
                                List.of("Time from the first step to the last"),
                                new Table(List.of("from", "to", "count", ""), shown))),
                new Table(List.of("secondsFrom", "secondsTo", "count"), plain));
    }

    private static int bar(long count, long most) {
        return most == 0 ? 0 : (int) Math.ceilDiv(count * LONGEST_BAR, most);
    }
}
