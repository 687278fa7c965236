package dev.waymark.cli.trends;

import dev.waymark.app.trends.ChangesOptions;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.TrendsKernel;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells metrics over time, or searches for changes. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        description =
                "Tells metrics for each day, week or month; or, with --changes, where the share of"
                        + " a channel, or of what follows an event, moved to another level.",
        footer = {
            "",
            "Metrics: customers, events or value, each with an optional \"where EVENT\"; new",
            "customers; returning customers; share of events|customers where EVENT [among EVENT];",
            "conversion EVENT -> EVENT [within 30d]; median|mean|p95 wait EVENT -> EVENT [within"
                    + " 30d];",
            "nps|csat|ces [where EVENT]; churn [where EVENT] [within 90d]; stickiness [where"
                    + " EVENT];",
            "repeat purchase where EVENT [within 90d]; retention [EVENT -> EVENT] after 4; repeat",
            "contact [where EVENT] [same PROPERTY] [within 72h]; lost hand-offs [where EVENT]",
            "[resolved by EVENT] [same PROPERTY] [within 72h]; contacts per resolution [where"
                    + " EVENT]",
            "[resolved by EVENT] [same PROPERTY]; self-service share, the same with [on EVENT];",
            "abandonment [where EVENT] [answered by EVENT] [abandoned by EVENT]. Contacts,"
                    + " requests",
            "and what ends them are guessed from the names of types if you do not say.",
            "EVENT is a type (in \"quotes\" if of several words) or a condition, such as channel is"
                    + " app.",
            "",
            "Examples:",
            "  waymark trends shop.csv --metric customers --metric 'events where purchase'",
            "  waymark trends shop.csv --metric 'share of events where channel is app among \"site"
                    + " visit\"'",
            "  waymark trends shop.csv --metric 'conversion \"quote request\" -> purchase within"
                    + " 30d' --every month",
            "  waymark trends shop.csv --metric nps --metric 'churn where purchase within 90d'",
            "  waymark trends shop.csv --changes"
        })
public final class TrendsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "What to tell; may be given up to 20 times. Default: customers.")
    private List<String> metrics = List.of();

    @Option(
            names = "--every",
            paramLabel = "day|week|month",
            description = "How long a period is. Default: week.")
    private @Nullable String every;

    @Option(names = "--changes", description = "Search for changes in place of telling metrics.")
    private boolean changes;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description =
                    "With --changes: how soon the next event must come to count as what follows."
                            + " Default: 7d.")
    private @Nullable String within;

    @Option(
            names = "--alpha",
            paramLabel = "CHANCE",
            description =
                    "With --changes: the chance to report any change where nothing changed."
                            + " Default: 0.05.")
    private @Nullable Double alpha;

    /** A command that writes to a console. */
    public TrendsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkTogether();
        if (changes) {
            ChangesOptions options =
                    new ChangesOptions(every, within, alpha, log.since(), log.until());
            JourneyIndex index = new LogReading(console, log).index(List.of());
            Changes found =
                    LocalDriver.onAllProcessors()
                            .run(new ChangesKernel(options.request(index, log.zone())), index);
            format.write(console, found, () -> TrendsView.of(found));
        } else {
            TrendsOptions options = new TrendsOptions(metrics, every, log.since(), log.until());
            JourneyIndex index = new LogReading(console, log).index(options.properties());
            Trends trends =
                    LocalDriver.onAllProcessors()
                            .run(new TrendsKernel(options.request(index, log.zone())), index);
            format.write(console, trends, () -> TrendsView.of(trends));
        }
        return 0;
    }

    private void checkTogether() {
        boolean isMixed = changes ? !metrics.isEmpty() : within != null || alpha != null;
        if (isMixed) {
            throw JourneyException.user(
                    "OPTIONS_EXCLUDE",
                    "--changes looks at all shares itself: it takes no --metric; --within and"
                            + " --alpha only go with --changes. Leave one of them out.");
        }
    }
}
