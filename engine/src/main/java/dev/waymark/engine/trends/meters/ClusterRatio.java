package dev.waymark.engine.trends.meters;

import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.Normal;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Hits among things that come in clusters, one a customer.
 *
 * @param customers with at least one
 * @param all how many things
 * @param hits how many of them are hits
 * @param variance of {@code hits ÷ all} (the ratio estimator, Cochran 1977, §6.4); 0 with fewer
 *     than two customers
 */
public record ClusterRatio(long customers, long all, long hits, double variance) {
    private static final int FEWEST = 2;

    /** Hits ÷ things; null if there is none. */
    public @Nullable Double share() {
        return all == 0 ? null : (Double) ((double) hits / all);
    }

    /**
     * The share of another group minus that of this one: the interval is as many standard errors to
     * either side as the confidence asks, inside −1 to 1.
     *
     * @return empty if a group has fewer than two customers, or if no customer of either differs
     */
    public Optional<Difference> difference(ClusterRatio other, double confidence) {
        double error = Math.sqrt(variance + other.variance);
        Double own = share();
        Double theirs = other.share();
        if (Math.min(customers, other.customers) < FEWEST
                || error == 0
                || own == null
                || theirs == null) {
            return Optional.empty();
        }
        double difference = theirs - own;
        double half = Normal.deviations(confidence) * error;
        return Optional.of(
                new Difference(
                        difference,
                        Math.max(-1, difference - half),
                        Math.min(1, difference + half),
                        Normal.twoSided(difference / error)));
    }
}
