package dev.waymark.cli.funnel;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.funnel.DropOffs;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelWhy;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Counts how many customers get how far along given steps, lists who left after one, or says why a
 * customer was counted so.
 */
@Command(
        name = "funnel",
        mixinStandardHelpOptions = true,
        description = "Counts how many customers get how far along the steps you name.",
        footer = {
            "",
            "The definition is printed beside the numbers. Step 1 must lie inside --since and"
                    + " --until; later steps may lie after.",
            "",
            "Examples:",
            "  waymark funnel shop.csv --step visit --step cart --step order --window 7d",
            "  waymark funnel shop.csv --step visit --step order --breakdown channel --format csv",
            "  waymark funnel shop.csv --step visit --step order --preset mixpanel --window 1h",
            "  waymark funnel shop.csv --step visit --step order --histogram",
            "  waymark funnel shop.csv --step visit --step order --dropoffs 1 --limit 20",
            "  waymark funnel shop.csv --step visit --step order --why 4711"
        })
public final class FunnelCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FunnelSwitchOptions switches = new FunnelSwitchOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--why",
            paramLabel = "CUSTOMER",
            description =
                    "Instead of counts: which events of this customer were counted, and what was"
                            + " missing first.")
    private @Nullable String why;

    @Option(
            names = "--histogram",
            description =
                    "Instead of counts: how long the way from the first step to the last takes,"
                            + " as a histogram.")
    private boolean histogram;

    @Option(
            names = "--dropoffs",
            paramLabel = "N",
            description =
                    "Instead of counts: the customers who reached step N (from 1) and not the next,"
                            + " the most recent first.")
    private @Nullable Integer dropOffs;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "With --dropoffs: how many customers are listed at most, up to 100000. Default:"
                            + " 100.")
    private @Nullable Integer limit;

    public FunnelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkOne();
        FunnelOptions options = switches.options(log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        Funnels funnels = new Funnels(LocalDriver.onAllProcessors());
        if (why != null) {
            FunnelWhy answer = funnels.why(options, why, index, log.zone());
            format.write(console, answer, () -> FunnelWhyView.of(answer));
        } else if (dropOffs != null) {
            int most = limit == null ? Funnels.DEFAULT_LIMIT : limit;
            DropOffs left = funnels.dropOffs(options, dropOffs, most, index, log.zone());
            format.write(console, left, () -> DropOffsView.of(left));
        } else if (histogram) {
            TimeToConvert times = funnels.timeToConvert(options, index, log.zone());
            format.write(console, times, () -> TimeToConvertView.of(times));
        } else {
            FunnelResult result = funnels.count(options, index, log.zone());
            format.write(console, result, () -> FunnelView.of(result));
        }
        return 0;
    }

    /** There is one answer. */
    private void checkOne() {
        List<String> given = new ArrayList<>();
        if (why != null) {
            given.add("--why");
        }
        if (histogram) {
            given.add("--histogram");
        }
        if (dropOffs != null) {
            given.add("--dropoffs");
        }
        require(
                given.size() <= 1,
                "%s are given together, and there is one answer. Leave all but one out.",
                String.join(" and ", given));
        require(
                limit == null || dropOffs != null,
                "--limit (%d) is for a list of customers. Give --dropoffs too, for example"
                        + " --dropoffs 1.",
                limit);
    }
}
