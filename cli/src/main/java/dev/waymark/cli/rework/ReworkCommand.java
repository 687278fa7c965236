package dev.waymark.cli.rework;

import dev.waymark.app.options.OptionReader;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.rework.Rework;
import dev.waymark.engine.rework.ReworkKernel;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Prints what customers do again, and the loops they walk. */
@Command(
        name = "rework",
        mixinStandardHelpOptions = true,
        description =
                "Shows what customers do again, and the loops they walk: those that cost customers"
                        + " first.",
        footer = {
            "",
            "Lost compares journeys that took the first step of a loop with those that reached it"
                    + " and did not: how many more ended inside it.",
            "",
            "Examples:",
            "  waymark rework shop.csv",
            "  waymark rework shop.csv --by device",
            "  waymark rework shop.csv --format csv > loops.csv"
        })
public final class ReworkCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final int VALUES = 4;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--by",
            paramLabel = "PROPERTY",
            description = "How often each loop is entered for each value of this property.")
    private @Nullable String by;

    @Option(
            names = "--exit-after",
            paramLabel = "DURATION",
            defaultValue = "30d",
            description =
                    "How long a customer must be silent at the log's end for the journey to have"
                            + " ended. Default: ${DEFAULT-VALUE}.")
    private String exitAfter = "30d";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many loops to list. Default: 20 in a table, otherwise all.")
    private @Nullable Integer limit;

    public ReworkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReworkKernel kernel =
                new ReworkKernel(
                        log.range(), DurationText.parseDays("exit-after", exitAfter), by, limit());
        JourneyIndex index =
                new LogReading(console, log).index(by == null ? List.of() : List.of(by));
        OptionReader options = new OptionReader(index, ZoneOffset.UTC);
        options.property("by", by);
        Rework rework = LocalDriver.onAllProcessors().run(options.done(() -> kernel), index);
        format.write(console, rework, () -> view(rework));
        return 0;
    }

    private int limit() {
        if (limit != null) {
            return limit;
        }
        return format.format() == OutputFormat.TABLE ? SHOWN : Integer.MAX_VALUE;
    }

    private static View view(Rework rework) {
        String loops =
                String.format(
                        Locale.ROOT,
                        "%,d loops, of which the %,d most frequent were compared",
                        rework.total(),
                        Math.min(rework.total(), ReworkKernel.COMPARED));
        return new View(
                List.of(
                        new View.Section(List.of(loops), loops(rework, " → ")),
                        new View.Section(List.of("what is done again"), types(rework))),
                loops(rework, " > "));
    }

    private static Table loops(Rework rework, String arrow) {
        Table.Builder table =
                Table.of(
                        "path",
                        "count",
                        "customers",
                        "waitMedian",
                        "time",
                        "reached",
                        "entered",
                        "exitEntered",
                        "exitOthers",
                        "lost",
                        "lostLow",
                        "lostHigh",
                        "p",
                        "by");
        for (Rework.Loop loop : rework.loops()) {
            Rework.Lost lost = loop.lost();
            Double p = loop.p();
            List<String> path = new ArrayList<>(loop.path());
            path.add(path.getFirst());
            table.row(
                    Cell.of(String.join(arrow, path)),
                    Cell.of(loop.count()),
                    Cell.of(loop.customers()),
                    Cell.of(loop.waiting().median()),
                    Cell.of(loop.time()),
                    Cell.of(loop.reached()),
                    Cell.of(loop.entered()),
                    Cell.share(loop.exitEntered()),
                    Cell.share(loop.exitOthers()),
                    lost == null ? new Cell.Absent() : Cell.of(Math.round(lost.customers())),
                    lost == null ? new Cell.Absent() : Cell.of(Math.round(lost.low())),
                    lost == null ? new Cell.Absent() : Cell.of(Math.round(lost.high())),
                    p == null ? new Cell.Absent() : Cell.of(String.format(Locale.ROOT, "%.2g", p)),
                    by(loop));
        }
        return table.build();
    }

    private static Cell by(Rework.Loop loop) {
        if (loop.by().isEmpty()) {
            return new Cell.Absent();
        }
        return Cell.of(
                loop.by().stream()
                        .limit(VALUES)
                        .map(
                                value ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s %.1f %%",
                                                Objects.requireNonNullElse(value.value(), "(none)"),
                                                100 * value.share()))
                        .collect(Collectors.joining(", ")));
    }

    private static Table types(Rework rework) {
        Table.Builder table =
                Table.of(
                        "type",
                        "count",
                        "customers",
                        "rework",
                        "reworkCustomers",
                        "selfLoops",
                        "returns",
                        "time");
        for (Rework.OfType type : rework.types()) {
            table.row(
                    Cell.of(type.type()),
                    Cell.of(type.count()),
                    Cell.of(type.customers()),
                    Cell.of(type.rework()),
                    Cell.of(type.reworkCustomers()),
                    Cell.of(type.selfLoops()),
                    Cell.of(type.returns()),
                    Cell.of(type.time()));
        }
        return table.build();
    }
}
