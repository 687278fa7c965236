package dev.waymark.engine.statistics;

import dev.waymark.engine.quantile.Selection;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The median of some values, and how far it may be off.
 *
 * <p>The standard error is taken from two order statistics around the median, so that no shape of
 * the distribution is assumed: R. M. Price and D. G. Bonett, <i>Estimating the variance of the
 * sample median</i> (2001), equations 1 and 2.
 *
 * @param n how many values
 * @param median the mean of the two middle ones if there is an even number; 0 without a value
 * @param error standard error, in the values' unit; 0 for fewer than {@value #FEWEST} values, or if
 *     the two order statistics are equal
 */
public record MedianEstimate(long n, double median, double error) {
    /** Of fewer values nothing is said about the error. */
    public static final int FEWEST = 5;

    /**
     * The median of whole numbers, divided by a unit. O(n).
     *
     * @param values in any order; the array is reordered
     */
    public static MedianEstimate of(long[] values, double unit) {
        int n = values.length;
        if (n == 0) {
            return new MedianEstimate(0, 0, 0);
        }
        double median = (at(values, (n - 1) / 2) + at(values, n / 2)) / 2.0;
        if (n < FEWEST) {
            return new MedianEstimate(n, median / unit, 0);
        }
        int rank = rank(n);
        double apart = (double) at(values, n - rank) - at(values, rank - 1);
        return new MedianEstimate(n, median / unit, apart / (2 * deviations(n, rank)) / unit);
    }

    /** The median of sorted values. O(1). */
    static MedianEstimate ofSorted(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return new MedianEstimate(0, 0, 0);
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        if (n < FEWEST) {
            return new MedianEstimate(n, median, 0);
        }
        int rank = rank(n);
        double apart = sorted[n - rank] - sorted[rank - 1];
        return new MedianEstimate(n, median, apart / (2 * deviations(n, rank)));
    }

    private static long at(long[] values, int rank) {
        return Selection.select(values, 0, values.length - 1, rank);
    }

    /**
     * From 1: the lower of the two order statistics; the upper one is as far from the other end.
     */
    private static int rank(int n) {
        return Math.max(1, (int) Math.round((n + 1) / 2.0 - Math.sqrt(n)));
    }

    private static double deviations(int n, int rank) {
        double outside = 2 * new BinomialDistribution(n, 0.5).cumulativeProbability(rank - 1);
        return Normal.quantile(1 - outside / 2);
    }
}
