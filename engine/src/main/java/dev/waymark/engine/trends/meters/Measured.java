package dev.waymark.engine.trends.meters;

import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

/**
 * What a meter tells of a period.
 *
 * @param value null if nothing is there to have one
 * @param n what it rests on
 * @param low lower end of the interval of 95 % confidence; null if there is none
 * @param high upper end of it
 */
public record Measured(
        @Nullable Double value, long n, @Nullable Double low, @Nullable Double high) {
    /** A number that is what it is. */
    public static Measured count(long n) {
        return new Measured((double) n, n, null, null);
    }

    /** Nothing to tell a number of. */
    public static Measured nothing() {
        return new Measured(null, 0, null, null);
    }

    /** A share of independent members with Wilson's interval. */
    public static Measured share(long hits, long all) {
        Rate rate = Rate.of(hits, all);
        return rate == null ? nothing() : new Measured(rate.share(), all, rate.low(), rate.high());
    }
}
