package dev.waymark.engine.adoption;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How many customers use each feature, and how long it took until they first did.
 *
 * @param definition what was counted, in English
 * @param customers all who could have used one
 * @param period how long a bucket is
 * @param buckets first days, rising
 * @param features in the order of the request
 * @param breakdown one for each value, most customers first; empty without one
 * @param partial first days of the buckets that the end of the log cuts
 */
public record Adoption(
        String definition,
        long customers,
        Period period,
        List<LocalDate> buckets,
        List<Feature> features,
        List<Group> breakdown,
        List<LocalDate> partial) {
    public Adoption {
        buckets = List.copyOf(buckets);
        features = List.copyOf(features);
        breakdown = List.copyOf(breakdown);
        partial = List.copyOf(partial);
    }

    /**
     * Customers with the same value.
     *
     * @param value of the breakdown; null for those whose first event has none
     * @param customers who could have used a feature
     * @param features in the order of the request
     */
    public record Group(@Nullable String value, long customers, List<Feature> features) {
        public Group {
            features = List.copyOf(features);
        }
    }

    /**
     * One feature.
     *
     * @param type its types, with {@code |} between them
     * @param adopters customers who used it at least once
     * @param share of all customers, from 0 to 1; null without customers
     * @param repeated adopters who used it at least twice
     * @param uses how often it was used
     * @param timeToFirstUse from the customer's start to the first use; null without adopters
     * @param newAdopters how many used it first in each bucket
     */
    public record Feature(
            String type,
            long adopters,
            @Nullable Double share,
            long repeated,
            long uses,
            @Nullable DurationSummary timeToFirstUse,
            List<Long> newAdopters) {
        public Feature {
            newAdopters = List.copyOf(newAdopters);
        }
    }
}
