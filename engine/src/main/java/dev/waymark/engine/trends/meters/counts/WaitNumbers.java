package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.metrics.Metric;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Numbers about waits, in seconds. The interval of a quantile lies between two order statistics (W.
 * J. Conover, <i>Practical Nonparametric Statistics</i>, 1999, §3.2); where one of them would lie
 * beyond all waits there is none. That of a mean is Student's.
 */
final class WaitNumbers {
    private static final double P95 = 0.95;
    private static final double HALF = 0.5;
    private static final double OUTSIDE = (1 - Meter.CONFIDENCE) / 2;
    private static final int MILLIS_A_SECOND = 1_000;

    private WaitNumbers() {}

    /**
     * A number about some waits.
     *
     * @param sorted milliseconds, rising, one or more
     */
    static Measured of(Metric.Statistic statistic, long[] sorted) {
        return switch (statistic) {
            case MEDIAN -> quantile(sorted, HALF);
            case P95 -> quantile(sorted, P95);
            case MEAN -> mean(sorted);
        };
    }

    private static Measured quantile(long[] sorted, double share) {
        int n = sorted.length;
        double place = (n - 1) * share;
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, n - 1)];
        BinomialDistribution ranks = new BinomialDistribution(n, share);
        int first = ranks.inverseCumulativeProbability(OUTSIDE);
        int last = ranks.inverseCumulativeProbability(1 - OUTSIDE) + 1;
        boolean isInside = first > 0 && last <= n;
        return new Measured(
                seconds(low + (place - below) * (high - low)),
                n,
                isInside ? bound(sorted, first) : null,
                isInside ? bound(sorted, last) : null);
    }

    private static @Nullable Double bound(long[] sorted, int rank) {
        return seconds(sorted[rank - 1]);
    }

    private static Measured mean(long[] sorted) {
        int n = sorted.length;
        double sum = 0;
        for (long wait : sorted) {
            sum += wait;
        }
        double mean = sum / n;
        if (n < 2) {
            return new Measured(seconds(mean), n, null, null);
        }
        double squares = 0;
        for (long wait : sorted) {
            squares += (wait - mean) * (wait - mean);
        }
        double half =
                new TDistribution(n - 1).inverseCumulativeProbability(1 - OUTSIDE)
                        * Math.sqrt(squares / (n - 1) / n);
        return new Measured(
                seconds(mean), n, seconds(Math.max(0, mean - half)), seconds(mean + half));
    }

    private static double seconds(double millis) {
        return millis / MILLIS_A_SECOND;
    }
}
