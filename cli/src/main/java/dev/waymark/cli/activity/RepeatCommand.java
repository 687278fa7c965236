package dev.waymark.cli.activity;

import dev.waymark.app.activity.RepeatOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.activity.RepeatPurchases;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells how many customers buy again. */
@Command(
        name = "repeat",
        mixinStandardHelpOptions = true,
        description =
                "Tells which share of customers buy a second time within a horizon, among those who"
                        + " had the time to.",
        footer = {
            "",
            "The first purchase must lie inside --since and --until.",
            "",
            "Example:",
            "  waymark activity repeat shop.csv --type purchase --horizon 180d"
        })
final class RepeatCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "What is a purchase: A, or A|B for either.")
    private @Nullable String type;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "How soon the second must follow the first. Default: 90d.")
    private @Nullable String horizon;

    RepeatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RepeatOptions options = new RepeatOptions(type, horizon, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        RepeatPurchases repeat =
                LocalDriver.onAllProcessors().run(options.kernel(index, log.zone()), index);
        format.write(console, repeat, () -> view(repeat));
        return 0;
    }

    private static View view(RepeatPurchases repeat) {
        DurationSummary time = repeat.timeToSecond();
        Table table =
                Table.of("customers", "repeated", "rate", "tooRecent", "timeMedian", "timeP95")
                        .row(
                                Cell.of(repeat.customers()),
                                Cell.of(repeat.repeated()),
                                Cell.share(repeat.rate()),
                                Cell.of(repeat.tooRecent()),
                                Cell.of(time == null ? null : time.median()),
                                Cell.of(time == null ? null : time.p95()))
                        .build();
        return new View(List.of(new View.Section(List.of(repeat.definition()), table)), table);
    }
}
