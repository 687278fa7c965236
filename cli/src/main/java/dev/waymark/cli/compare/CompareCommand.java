package dev.waymark.cli.compare;

import dev.waymark.app.compare.Compare;
import dev.waymark.app.compare.CompareRequest;
import dev.waymark.app.compare.FurtherOptions;
import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.engine.compare.Comparison;
import dev.waymark.engine.compare.Correction;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Prints how the journeys of two groups of customers differ. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Puts two groups of customers side by side: who does what, how long it takes,"
                        + " with the difference, its interval and a corrected p-value.",
        footer = {
            "",
            "Differences are the second group minus the first. Conditions look at whole journeys.",
            "",
            "Examples:",
            "  waymark compare shop.csv --a 'did complaint'",
            "  waymark compare shop.csv --a 'channel is store' --b 'channel is web' --format json",
            "  waymark compare shop.csv --a 'country is LV' --step visit --step purchase",
            "  waymark compare shop.csv --a 'channel is app' --to purchase --every month"
        })
public final class CompareCommand implements Callable<Integer> {
    private static final int SHOWN = 15;
    private static final int LISTED = 1_000;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--a",
            required = true,
            paramLabel = "CONDITION",
            description = "Who is in the first group.")
    private String a = "";

    @Option(
            names = "--b",
            paramLabel = "CONDITION",
            description = "Who is in the second. Default: everybody else.")
    private @Nullable String b;

    @Option(
            names = "--step",
            paramLabel = "TYPE",
            description = "A step of a funnel to compare too, in order; once for each.")
    private List<String> steps = List.of();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How long after step 1 the others count, for example 7d.")
    private @Nullable String window;

    @Option(
            names = "--every",
            paramLabel = "day|week|month",
            description = "How long a period of retention is. Default: week.")
    private @Nullable String every;

    @Option(
            names = "--from",
            paramLabel = "TYPE",
            description = "With --to: what starts the clock. Default: the first event.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TYPE",
            description = "Compare how long customers take to this event, by the log-rank test.")
    private @Nullable String to;

    @Option(
            names = "--repeat-within",
            paramLabel = "TIME",
            description = "How soon a repeat contact comes. Default: 72h.")
    private @Nullable String repeatWithin;

    @Option(
            names = "--correction",
            paramLabel = "NAME",
            defaultValue = "benjamini-hochberg",
            description = "benjamini-hochberg (default) or holm, over all tests of the answer.")
    private String correction = "benjamini-hochberg";

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Of the intervals. Default: 0.95.")
    private double confidence = 0.95;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many rows of each kind. Default: 15 in a table, otherwise 1000.")
    private @Nullable Integer limit;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyFilter second = b == null ? null : FilterText.parse(b, log.zone());
        CompareRequest request =
                new CompareRequest(
                        FilterText.parse(a, log.zone()),
                        second,
                        steps.isEmpty() ? null : funnel(),
                        new FurtherOptions(every, from, to, repeatWithin),
                        log.range(),
                        Correction.of(correction),
                        limit(),
                        confidence);
        Comparison comparison =
                new Compare(LocalDriver.onAllProcessors())
                        .compare(
                                request,
                                new LogReading(console, log).index(request.properties()),
                                log.zone(),
                                new CancelSignal());
        format.write(console, comparison, () -> ComparisonView.of(comparison));
        return 0;
    }

    private FunnelOptions funnel() {
        return FunnelOptions.ofSteps(steps.toArray(String[]::new))
                .with(window, log.since(), log.until());
    }

    private int limit() {
        if (limit != null) {
            return limit;
        }
        return format.format() == OutputFormat.TABLE ? SHOWN : LISTED;
    }
}
