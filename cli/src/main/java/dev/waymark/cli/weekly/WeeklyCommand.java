package dev.waymark.cli.weekly;

import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.app.weekly.WeeklySheet;
import dev.waymark.app.weekly.WeeklySheets;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.trends.metrics.Metric;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Tells up to five metrics of the last complete week beside the week before. */
@Command(
        name = "weekly",
        mixinStandardHelpOptions = true,
        description =
                "Tells up to five metrics of the last complete week beside the week before, with"
                        + " what there is to say about the difference.",
        footer = {
            "",
            "Metrics are written as for \"waymark trends\".",
            "",
            "Example:",
            "  waymark weekly shop.csv --metric customers --metric 'events where purchase'"
        })
public final class WeeklyCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description =
                    "What to tell; may be given up to 5 times. Default: customers, new customers,"
                            + " returning customers, events.")
    private List<String> metrics = List.of();

    /** A command that writes to a console. */
    public WeeklyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrendsOptions options = WeeklySheets.options(metrics).within(log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        options.request(index, log.zone()); // checks also the values that were typed
        WeeklySheet sheet =
                new WeeklySheets(LocalDriver.onAllProcessors())
                        .of(index, options, log.zone(), new CancelSignal());
        format.write(console, sheet, () -> view(sheet));
        return 0;
    }

    private static View view(WeeklySheet sheet) {
        Table.Builder table =
                Table.of("metric", "week", "value", "before", "difference", "low", "high", "notes");
        for (WeeklySheet.Row row : sheet.rows()) {
            LocalDate week = row.week();
            table.row(
                    Cell.of(row.metric()),
                    Cell.of(week == null ? null : week.toString()),
                    cell(row.value(), row.unit()),
                    cell(row.before(), row.unit()),
                    cell(row.difference(), row.unit()),
                    cell(row.low(), row.unit()),
                    cell(row.high(), row.unit()),
                    Cell.of(
                            row.notes().stream()
                                    .map(WeeklySheet.Note::toString)
                                    .collect(Collectors.joining(", "))));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(sheet.definition()), built)), built);
    }

    private static Cell cell(@Nullable Double value, Metric.Unit unit) {
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
