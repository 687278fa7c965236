package dev.waymark.engine.statistics;

import static dev.waymark.engine.fault.JourneyException.require;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;

import java.util.Optional;

/**
 * Shares of a group and how they differ.
 *
 * <p>Sources: E. B. Wilson, <i>Probable inference</i> (1927); R. G. Newcombe, <i>Interval
 * estimation for the difference between independent proportions</i> (1998), method 10, which joins
 * two Wilson intervals. The p-value is that of the pooled score test, as of the chi-squared test
 * without a correction for continuity; where fewer than five are expected in a cell it is Fisher's
 * exact one.
 */
public final class Proportions {
    private static final double FEW_EXPECTED = 5;
    private static final double SAME = 1 + 1e-7;

    private Proportions() {}

    /**
     * Wilson's interval of a share.
     *
     * @param hits from 0 to {@code n}
     * @param n size of the group
     * @param confidence between 0 and 1
     * @return inside 0 to 1; empty if the group is
     */
    public static Optional<Interval> wilson(long hits, long n, double confidence) {
        check(hits, n);
        double z = Normal.deviations(confidence);
        return n == 0 ? Optional.empty() : Optional.of(around((double) hits / n, n, z));
    }

    /**
     * Wilson's interval of a share that rests on an effective size of its group, which need not be
     * whole: that of as many independent draws.
     *
     * @param share from 0 to 1
     * @param n zero or more
     * @param confidence between 0 and 1
     * @return inside 0 to 1; empty if the group is
     */
    public static Optional<Interval> wilson(double share, double n, double confidence) {
        require(
                0 <= share && share <= 1 && n >= 0,
                "share (%s) must be from 0 to 1, and n (%s) 0 or more.",
                share,
                n);
        double z = Normal.deviations(confidence);
        return n == 0 ? Optional.empty() : Optional.of(around(share, n, z));
    }

    /**
     * The share in the second group minus that in the first.
     *
     * @return empty if either group is. O(1), where few are expected O(hits)
     */
    public static Optional<Difference> difference(
            long firstHits, long firstN, long secondHits, long secondN, double confidence) {
        check(firstHits, firstN);
        check(secondHits, secondN);
        double z = Normal.deviations(confidence);
        if (firstN == 0 || secondN == 0) {
            return Optional.empty();
        }
        double first = (double) firstHits / firstN;
        double second = (double) secondHits / secondN;
        Interval around1 = around(first, firstN, z);
        Interval around2 = around(second, secondN, z);
        double difference = second - first;
        return Optional.of(
                new Difference(
                        difference,
                        difference - Math.hypot(second - around2.low(), around1.high() - first),
                        difference + Math.hypot(around2.high() - second, first - around1.low()),
                        p(firstHits, firstN, secondHits, secondN)));
    }

    private static Interval around(double share, double n, double z) {
        double weight = z * z / n;
        double middle = (share + weight / 2) / (1 + weight);
        double half = z / (1 + weight) * Math.sqrt((share * (1 - share) + weight / 4) / n);
        return new Interval(
                share == 0 ? 0 : Math.max(0, middle - half),
                share == 1 ? 1 : Math.min(1, middle + half));
    }

    private static double p(long firstHits, long firstN, long secondHits, long secondN) {
        double n = (double) firstN + secondN;
        double hits = (double) firstHits + secondHits;
        double fewest = Math.min(firstN, secondN) * Math.min(hits, n - hits) / n;
        if (fewest == 0) {
            return 1;
        }
        if (fewest < FEW_EXPECTED && n <= Integer.MAX_VALUE) {
            return fisher((int) n, (int) hits, (int) firstN, (int) firstHits);
        }
        double pooled = hits / n;
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / firstN + 1.0 / secondN));
        return Normal.twoSided(
                ((double) secondHits / secondN - (double) firstHits / firstN) / deviation);
    }

    /** Sum of the chances of all tables that are no likelier than the one that was seen. */
    private static double fisher(int n, int hits, int drawn, int drawnHits) {
        boolean rare = hits <= n - hits;
        int marked = rare ? hits : n - hits;
        var tables = new HypergeometricDistribution(n, marked, drawn);
        double seen = tables.probability(rare ? drawnHits : drawn - drawnHits) * SAME;
        double sum = 0;
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double chance = tables.probability(x);
            if (chance <= seen) {
                sum += chance;
            }
        }
        return Math.min(1, sum);
    }

    private static void check(long hits, long n) {
        require(
                0 <= hits && hits <= n,
                "hits (%d) must be from 0 to the size of the group (%d).",
                hits,
                n);
    }
}
