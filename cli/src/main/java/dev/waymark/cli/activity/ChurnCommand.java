package dev.waymark.cli.activity;

import dev.waymark.app.activity.ActivityOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.activity.Churn;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells the churn of each period. */
@Command(
        name = "churn",
        mixinStandardHelpOptions = true,
        description =
                "Tells which share of the customers active at the start of a period were not seen"
                        + " during it.",
        footer = {
            "",
            "Examples:",
            "  waymark activity churn shop.csv --period month",
            "  waymark activity churn shop.csv --type purchase --period month --within 180d"
        })
final class ChurnCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private ActiveOption active = new ActiveOption();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--period",
            paramLabel = "day|week|month",
            description = "How long a bucket is. Default: week.")
    private @Nullable String period;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description =
                    "How long before the start an event makes a customer active. Default: the"
                            + " period before.")
    private @Nullable String within;

    ChurnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ActivityOptions options =
                new ActivityOptions(active.type(), period, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Churn churn =
                LocalDriver.onAllProcessors().run(options.churn(within, index, log.zone()), index);
        format.write(console, churn, () -> view(churn));
        return 0;
    }

    private static View view(Churn churn) {
        Table.Builder table = Table.of("start", "active", "lost", "churn");
        for (Churn.Bucket bucket : churn.buckets()) {
            table.row(
                    Cell.of(bucket.start().toString()),
                    Cell.of(bucket.active()),
                    Cell.of(bucket.lost()),
                    Cell.share(bucket.churn()));
        }
        return PartialNote.view(churn.definition(), churn.partial(), table.build());
    }
}
