package dev.waymark.engine.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects p-values for having looked at many. Corrected ones compare with the usual limits, such
 * as 0.05, and keep the order of the given ones.
 */
public final class ManyTests {
    private ManyTests() {}

    /**
     * S. Holm's correction (1979): the chance that <i>any</i> of those below the limit is false is
     * at most the limit. O(n log n)
     */
    public static double[] holm(double[] p) {
        int[] order = rising(p);
        double[] corrected = new double[p.length];
        double highest = 0;
        for (int i = 0; i < order.length; i++) {
            highest = Math.max(highest, Math.min(1, (p.length - i) * p[order[i]]));
            corrected[order[i]] = highest;
        }
        return corrected;
    }

    /**
     * Y. Benjamini and Y. Hochberg's correction (1995): of those below the limit at most this
     * <i>share</i> is false, in the long run. O(n log n)
     */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = rising(p);
        double[] corrected = new double[p.length];
        double lowest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            lowest = Math.min(lowest, p[order[i]] * p.length / (i + 1));
            corrected[order[i]] = lowest;
        }
        return corrected;
    }

    private static int[] rising(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
