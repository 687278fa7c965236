package dev.waymark.engine.variants;

import java.time.Duration;
import java.util.List;

/**
 * The different sequences of types in a log, with how many customers walked each. The customers of
 * all variants sum to all journeys.
 *
 * @param total number of different variants, also those that a limit leaves out of the list
 * @param variants most customers first, ties by path: first difference first, a beginning before
 *     what continues it
 */
public record Variants(long total, List<Variant> variants) {
    public Variants {
        variants = List.copyOf(variants);
    }

    /**
     * One exact sequence of types.
     *
     * @param path the types in order, one or more
     * @param customers how many journeys have it, one or more
     * @param share of all journeys, above 0 up to 1
     * @param duration from the first to the last event of these journeys
     */
    public record Variant(List<String> path, long customers, double share, Timing duration) {
        public Variant {
            path = List.copyOf(path);
        }
    }

    /**
     * How long the journeys of a variant take.
     *
     * @param median exact, by linear interpolation
     */
    public record Timing(Duration median) {}
}
