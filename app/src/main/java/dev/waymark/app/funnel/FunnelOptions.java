package dev.waymark.app.funnel;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The switches of a funnel as text, named as in the shell and in the API's JSON. Null or an empty
 * list means "not given": then the preset, or the default, decides.
 *
 * @param steps types of events, each {@code A}, or {@code A|B} for any of several
 * @param window for example {@code 7d}
 * @param stepWindow for example {@code 2d}
 * @param order {@code loose}, {@code strict}, {@code any}
 * @param entry {@code any}, {@code first}
 * @param count {@code uniques}, {@code totals}, {@code sessions}
 * @param sessionGap for example {@code 30m}
 * @param exclude each {@code TYPE} or {@code TYPE@FROM-TO}
 * @param onExclude {@code drop-off}, {@code remove}
 * @param hold names of properties
 * @param grace {@code 0s}, {@code 1s}, {@code 2s}
 * @param breakdown name of a property, or {@code channel}
 * @param breakdownAt {@code first}, {@code last}, {@code step:N}
 * @param preset {@code clickhouse}, {@code posthog}, {@code mixpanel}
 * @param mode {@code strict_order}, {@code strict_increase}, {@code strict_deduplication}; several
 *     by commas too
 * @param since first instant of step 1
 * @param until first instant that step 1 may no longer have
 */
public record FunnelOptions(
        @Nullable List<String> steps,
        @Nullable String window,
        @Nullable String stepWindow,
        @Nullable String order,
        @Nullable String entry,
        @Nullable String count,
        @Nullable String sessionGap,
        @Nullable List<String> exclude,
        @Nullable String onExclude,
        @Nullable List<String> hold,
        @Nullable String grace,
        @Nullable String breakdown,
        @Nullable String breakdownAt,
        @Nullable String preset,
        @Nullable List<String> mode,
        @Nullable String since,
        @Nullable String until) {
    public FunnelOptions {
        steps = copy(steps);
        exclude = copy(exclude);
        hold = copy(hold);
        mode = copy(mode);
    }

    /** Steps alone, everything else by default. */
    public static FunnelOptions ofSteps(String... steps) {
        return new FunnelOptions(
                List.of(steps),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with a window and a range. */
    public FunnelOptions with(
            @Nullable String newWindow, @Nullable String newSince, @Nullable String newUntil) {
        return new FunnelOptions(
                steps,
                newWindow,
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
                newSince,
                newUntil);
    }

    private static List<String> copy(@Nullable List<String> list) {
        return List.copyOf(requireNonNullElse(list, List.of()));
    }

    /** The properties that the index must carry to answer; {@code channel} is always there. */
    public Set<String> properties() {
        Set<String> names = new LinkedHashSet<>(requireNonNullElse(hold, List.<String>of()));
        if (breakdown != null) {
            names.add(breakdown);
        }
        names.remove("channel");
        return names;
    }
}
