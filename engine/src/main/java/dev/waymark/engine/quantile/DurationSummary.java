package dev.waymark.engine.quantile;

import java.time.Duration;
import java.util.Optional;

/**
 * What a set of durations has in common. Quantiles are exact, by linear interpolation between the
 * two nearest values (type 7 of Hyndman and Fan 1996, as in R and NumPy).
 *
 * @param mean to the nanosecond
 * @param median the 0.5 quantile
 * @param p95 the 0.95 quantile
 * @param min the shortest
 * @param max the longest
 */
public record DurationSummary(
        Duration mean, Duration median, Duration p95, Duration min, Duration max) {
    private static final double NANOS_A_MILLI = 1e6;

    /**
     * The summary of durations in milliseconds.
     *
     * @param values in any order; the array is reordered
     * @return empty if there are none
     */
    public static Optional<DurationSummary> ofMillis(long[] values) {
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Selection.summarise(values, values.length));
    }

    /** A summary whose numbers are known, in milliseconds. */
    public static DurationSummary of(double mean, double median, double p95, long min, long max) {
        return new DurationSummary(
                millis(mean),
                millis(median),
                millis(p95),
                Duration.ofMillis(min),
                Duration.ofMillis(max));
    }

    /** A duration from milliseconds with a fraction, to the nanosecond. */
    static Duration millis(double millis) {
        double whole = Math.floor(millis);
        return Duration.ofMillis((long) whole)
                .plusNanos(Math.round((millis - whole) * NANOS_A_MILLI));
    }
}
