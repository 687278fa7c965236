package dev.waymark.app.compare;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.engine.compare.Correction;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Two segments to put side by side.
 *
 * @param a the first
 * @param b the second; null for everybody who is not in the first
 * @param funnel a funnel to compare too; null for none
 * @param further what else to compare
 * @param range journeys are cut to it after the segments were chosen
 * @param limit how many activities, edges and variants to list at most, each; from 1 to 1000
 * @param confidence of the intervals, between 0 and 1
 */
public record CompareRequest(
        JourneyFilter a,
        @Nullable JourneyFilter b,
        @Nullable FunnelOptions funnel,
        FurtherOptions further,
        TimeRange range,
        Correction correction,
        int limit,
        double confidence) {
    private static final int MOST = 1_000;

    public CompareRequest {
        require(
                1 <= limit && limit <= MOST,
                "limit (%d) must be from 1 to %d. Give one such as 20.",
                limit,
                MOST);
        require(
                0 < confidence && confidence < 1,
                "confidence (%s) must lie between 0 and 1, for example 0.95.",
                confidence);
    }

    /** The second segment as a condition. */
    public JourneyFilter second() {
        return b == null ? new JourneyFilter.Not(a) : b;
    }

    /** The properties that the index must carry. */
    public Set<String> properties() {
        Set<String> names = new LinkedHashSet<>(FilterColumns.of(a).properties());
        names.addAll(FilterColumns.of(second()).properties());
        if (funnel != null) {
            names.addAll(funnel.properties());
        }
        return names;
    }
}
