package dev.waymark.engine.trends.changes;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.TrendsRequest;

import java.time.Duration;
import java.time.ZoneId;

/**
 * Where to look for changes.
 *
 * @param every how long a period is
 * @param zone of the calendar
 * @param range which periods to look at, whole
 * @param within how long after an event the next one counts as what follows it; more than zero
 * @param alpha the chance to report any change where nothing changed, above 0 and below 1
 */
public record ChangesRequest(
        Period every, ZoneId zone, TimeRange range, Duration within, double alpha) {
    /** The usual {@code within}. */
    public static final Duration DEFAULT_WITHIN = Duration.ofDays(7);

    /** The usual {@code alpha}. */
    public static final double DEFAULT_ALPHA = 0.05;

    public ChangesRequest {
        require(
                within.toMillis() > 0,
                "within (%s) must be more than zero. Give a time such as 7d.",
                within);
        require(
                alpha > 0 && alpha < 1,
                "alpha (%s) must lie between 0 and 1, for example 0.05.",
                alpha);
    }

    /** All of the log, with the usual choices. */
    public static ChangesRequest of(Period every, ZoneId zone) {
        return new ChangesRequest(every, zone, TimeRange.ALL, DEFAULT_WITHIN, DEFAULT_ALPHA);
    }

    /** The periods of the whole log. */
    Buckets buckets(JourneyIndex index) {
        return TrendsRequest.bounded(
                Buckets.covering(every, zone, index.first(), index.last()), range);
    }
}
