package dev.waymark.engine.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many of a group, with Wilson's interval of 95 % confidence.
 *
 * @param count how many, from 0 to {@code of}
 * @param of size of the group, one or more
 * @param share {@code count} of {@code of}, from 0 to 1
 * @param low lower end of the share's interval
 * @param high upper end of the share's interval
 */
public record Rate(long count, long of, double share, double low, double high) {
    /** The confidence of the interval. */
    public static final double CONFIDENCE = 0.95;

    /** The rate of a count; null if the group is empty. */
    public static @Nullable Rate of(long count, long of) {
        return Proportions.wilson(count, of, CONFIDENCE)
                .map(
                        interval ->
                                new Rate(
                                        count,
                                        of,
                                        (double) count / of,
                                        interval.low(),
                                        interval.high()))
                .orElse(null);
    }
}
