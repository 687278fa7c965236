package dev.waymark.cli.activity;

import dev.waymark.app.activity.ActivityOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.activity.ActivityStates;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Counts new, returning, resurrecting and dormant customers. */
@Command(
        name = "states",
        mixinStandardHelpOptions = true,
        description =
                "Counts new, returning, resurrecting and dormant customers of each period. Only the"
                    + " periods inside --since and --until are told; what came before is known.",
        footer = {"", "Example:", "  waymark activity states shop.csv --period month"})
final class StatesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private ActiveOption active = new ActiveOption();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--period",
            paramLabel = "day|week|month",
            description = "How long a bucket is. Default: week.")
    private @Nullable String period;

    StatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ActivityOptions options =
                new ActivityOptions(active.type(), period, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        ActivityStates states =
                LocalDriver.onAllProcessors().run(options.states(index, log.zone()), index);
        format.write(console, states, () -> view(states));
        return 0;
    }

    private static View view(ActivityStates states) {
        Table.Builder table =
                Table.of("start", "active", "new", "returning", "resurrecting", "dormant");
        for (ActivityStates.Bucket bucket : states.buckets()) {
            table.row(
                    Cell.of(bucket.start().toString()),
                    Cell.of(bucket.active()),
                    Cell.of(bucket.newly()),
                    Cell.of(bucket.returning()),
                    Cell.of(bucket.resurrecting()),
                    Cell.of(bucket.dormant()));
        }
        return PartialNote.view(states.definition(), states.partial(), table.build());
    }
}
