package dev.waymark.engine.adoption;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * Which features to look at.
 *
 * @param from the event from whose first occurrence on a customer may use a feature
 * @param features the events that are uses of each feature, 1 to {@value #MOST_FEATURES}
 * @param period how long a bucket is
 * @param zone of calendar buckets
 * @param breakdown also count apart by this property of the first {@code from} event, or by its
 *     {@code channel}; null for no breakdown
 * @param range the customer's first {@code from} event must lie in it; uses may lie after it
 */
public record AdoptionRequest(
        TypeSet from,
        List<TypeSet> features,
        Period period,
        ZoneId zone,
        @Nullable String breakdown,
        TimeRange range) {
    /** The most values that a breakdown may have. */
    public static final int MOST_GROUPS = 50;

    /** The most features that can be counted at once. */
    public static final int MOST_FEATURES = 20;

    /** The most buckets that are told. */
    public static final int MOST_BUCKETS = 2_000;

    public AdoptionRequest {
        features = List.copyOf(features);
        require(
                !features.isEmpty() && features.size() <= MOST_FEATURES,
                "%d features are named. Name 1 to %d types whose first use matters.",
                features.size(),
                MOST_FEATURES);
    }

    /** What is counted, in English. */
    public String definition() {
        StringBuilder text = new StringBuilder();
        text.append("Customers from their first event on (").append(from.words()).append(')');
        if (range.since() != null) {
            text.append(" from ").append(range.since());
        }
        if (range.until() != null) {
            text.append(" until before ").append(range.until());
        }
        return text.append("; adopters used the feature at that event or later. Time to first use")
                .append(" is theirs alone. New adopters by calendar ")
                .append(period)
                .append(" of ")
                .append(Buckets.name(zone))
                .append(breakdown == null ? "" : ". Apart by " + breakdown + " of the first event")
                .append('.')
                .toString();
    }
}
