package dev.waymark.engine.survival;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * How long customers go without an event, for all and by groups.
 *
 * @param definition what was estimated, in English
 * @param n customers whose clock started
 * @param events how many of them reached the event
 * @param curve by rising time; empty without customers
 * @param thinned whether the curve has more steps than it shows; those shown are exact
 * @param median the time at which half have reached the event; null if it is not reached
 * @param medianLow lower bound of the median's interval; null if not reached
 * @param medianHigh upper bound of the median's interval; null if not reached
 * @param groups one for each value of the breakdown, most customers first; empty without one
 * @param logRank whether the groups differ; null without a breakdown, or with fewer than two groups
 */
public record Survival(
        String definition,
        long n,
        long events,
        List<Point> curve,
        boolean thinned,
        @Nullable Duration median,
        @Nullable Duration medianLow,
        @Nullable Duration medianHigh,
        List<Group> groups,
        @Nullable Comparison logRank) {
    public Survival {
        curve = List.copyOf(curve);
        groups = List.copyOf(groups);
    }

    /**
     * The curve from a time on.
     *
     * @param seconds since the customer's start
     * @param survival share without the event so far, from 0 to 1
     * @param low lower bound of the interval; null at a survival of 0
     * @param high upper bound of the interval; null at a survival of 0
     * @param atRisk customers still watched and without the event up to this time
     * @param events how many reach it at this time
     */
    public record Point(
            Duration seconds,
            double survival,
            @Nullable Double low,
            @Nullable Double high,
            long atRisk,
            long events) {}

    /**
     * Customers with the same value.
     *
     * @param value of the breakdown; null for those whose start event has none
     * @param n customers
     * @param events how many reached the event
     * @param expected how many would have if all groups had the same curve
     * @param curve by rising time
     * @param median null if not reached
     * @param medianLow null if not reached
     * @param medianHigh null if not reached
     */
    public record Group(
            @Nullable String value,
            long n,
            long events,
            double expected,
            List<Point> curve,
            @Nullable Duration median,
            @Nullable Duration medianLow,
            @Nullable Duration medianHigh) {
        public Group {
            curve = List.copyOf(curve);
        }
    }

    /**
     * The log-rank test of the groups.
     *
     * @param chiSquare the statistic
     * @param degrees of freedom
     * @param p the probability of such a difference or a larger one by chance; null without an
     *     event
     */
    public record Comparison(double chiSquare, int degrees, @Nullable Double p) {}
}
