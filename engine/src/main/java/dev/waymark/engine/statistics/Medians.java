package dev.waymark.engine.statistics;

import org.hipparchus.stat.inference.MannWhitneyUTest;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the medians of two groups differ, and whether one group's values tend to be larger.
 *
 * <p>Sources: R. M. Price and D. G. Bonett, <i>Distribution-free confidence intervals for
 * difference and ratio of medians</i> (2002); H. B. Mann and D. R. Whitney (1947).
 */
public final class Medians {
    private Medians() {}

    /**
     * The median of the second group minus that of the first. The interval and the p-value rest on
     * the same standard errors, each taken from two order statistics around a median.
     *
     * @return empty if a group has fewer than five values, or if those around both medians are all
     *     equal. O(n log n)
     */
    public static Optional<Difference> difference(
            double[] first, double[] second, double confidence) {
        return difference(
                MedianEstimate.ofSorted(sorted(first)),
                MedianEstimate.ofSorted(sorted(second)),
                confidence);
    }

    /** The same of two groups whose medians are known. */
    public static Optional<Difference> difference(
            MedianEstimate first, MedianEstimate second, double confidence) {
        double z = Normal.deviations(confidence);
        double error = Math.hypot(first.error(), second.error());
        if (Math.min(first.n(), second.n()) < MedianEstimate.FEWEST || error == 0) {
            return Optional.empty();
        }
        double difference = second.median() - first.median();
        return Optional.of(
                new Difference(
                        difference,
                        difference - z * error,
                        difference + z * error,
                        Normal.twoSided(difference / error)));
    }

    /**
     * Two-sided p-value of the rank test that neither group's values tend to be larger; ties count
     * half.
     *
     * @return from 0 to 1; 1 if a group is empty
     */
    public static double rankTest(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return 1;
        }
        return new MannWhitneyUTest().mannWhitneyUTest(first, second);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
