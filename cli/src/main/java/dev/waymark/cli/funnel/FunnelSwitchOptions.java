package dev.waymark.cli.funnel;

import dev.waymark.app.funnel.FunnelOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;

/** The switches of a funnel, as the semantics name them. */
public final class FunnelSwitchOptions {
    @Option(
            names = "--step",
            required = true,
            paramLabel = "TYPE",
            description = "A step, in order; once for each. A|B takes either type.")
    private List<String> steps = List.of();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How long after step 1 the others count, for example 7d.")
    private @Nullable String window;

    @Option(
            names = "--step-window",
            paramLabel = "TIME",
            description = "How long after the step before each step counts.")
    private @Nullable String stepWindow;

    @Option(
            names = "--order",
            paramLabel = "loose|strict|any",
            description = "loose (default), strict (no other event between), any (any order).")
    private @Nullable String order;

    @Option(
            names = "--entry",
            paramLabel = "any|first",
            description = "any (default: a newer entry may do better), first (it fixes the clock).")
    private @Nullable String entry;

    @Option(
            names = "--count",
            paramLabel = "uniques|totals|sessions",
            description = "uniques (default), totals (every attempt), sessions.")
    private @Nullable String count;

    @Option(
            names = "--session-gap",
            paramLabel = "TIME",
            description = "After how long without an event a session ends, for example 30m.")
    private @Nullable String sessionGap;

    @Option(
            names = "--exclude",
            paramLabel = "TYPE[@FROM-TO]",
            description = "An event that must not come between steps FROM and TO (default: all).")
    private List<String> exclude = List.of();

    @Option(
            names = "--on-exclude",
            paramLabel = "drop-off|remove",
            description =
                    "What an excluded event does: drop-off (default) at that step, or remove from"
                            + " all steps.")
    private @Nullable String onExclude;

    @Option(
            names = "--hold",
            paramLabel = "PROPERTY",
            description = "The steps must share this property's value; up to three times.")
    private List<String> hold = List.of();

    @Option(
            names = "--grace",
            paramLabel = "0s|1s|2s",
            description = "How far out of order still counts.")
    private @Nullable String grace;

    @Option(
            names = "--breakdown",
            paramLabel = "PROPERTY",
            description = "One funnel for each value of this property, or of channel.")
    private @Nullable String breakdown;

    @Option(
            names = "--breakdown-at",
            paramLabel = "first|last|step:N",
            description = "At which step the value is read. Default: first.")
    private @Nullable String breakdownAt;

    @Option(
            names = "--preset",
            paramLabel = "clickhouse|posthog|mixpanel",
            description = "Counts as this product does.")
    private @Nullable String preset;

    @Option(
            names = "--mode",
            paramLabel = "MODE,…",
            description = "For clickhouse: strict_order, strict_increase, strict_deduplication.")
    private List<String> mode = List.of();

    /** What they ask for. */
    public FunnelOptions options(@Nullable String since, @Nullable String until) {
        return new FunnelOptions(
                steps,
                window,
                stepWindow,
                order,
                entry,
                count,
                sessionGap,
                exclude,
                onExclude,
                hold,
                grace,
                breakdown,
                breakdownAt,
                preset,
                mode,
                since,
                until);
    }
}
