package dev.waymark.engine.activity;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import java.time.ZoneId;
import java.util.List;

/**
 * Which activity to look at.
 *
 * @param types the events that make a customer active
 * @param period how long a bucket is
 * @param zone of calendar buckets
 * @param range which buckets to tell; what happened before it still counts as the past
 */
public record ActivityRequest(TypeSet types, Period period, ZoneId zone, TimeRange range) {
    /** The most buckets that are told. */
    public static final int MOST_BUCKETS = 2_000;

    /** All of the log, any event. */
    public static ActivityRequest of(Period period, ZoneId zone) {
        return new ActivityRequest(TypeSet.ANY, period, zone, TimeRange.ALL);
    }

    /** Times of every journey with one of the types, and types if they matter. */
    ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, !types.isAny(), false, List.of(), -1L, TimeRange.ALL)
                .anyOf(types.mask(index.types()));
    }

    /** The buckets of the whole log. */
    Buckets buckets(JourneyIndex index) {
        Buckets buckets = Buckets.covering(period, zone, index.first(), index.last());
        int told = buckets.endIn(range) - buckets.firstIn(range);
        if (told > MOST_BUCKETS) {
            throw JourneyException.limit(
                    "TOO_MANY_BUCKETS",
                    "The log has %d buckets of a %s, and at most %d can be told. Take a longer"
                            + " period, or narrow it with since and until.",
                    told,
                    period,
                    MOST_BUCKETS);
        }
        return buckets;
    }

    /** The events, the buckets and the range, in English. */
    String words() {
        StringBuilder text = new StringBuilder();
        text.append("A customer is active in a ")
                .append(period)
                .append(" with an event in it (")
                .append(types.words())
                .append("); calendar of ")
                .append(Buckets.name(zone));
        if (range.since() != null) {
            text.append(", from ").append(range.since());
        }
        if (range.until() != null) {
            text.append(", until before ").append(range.until());
        }
        return text.append('.').toString();
    }
}
