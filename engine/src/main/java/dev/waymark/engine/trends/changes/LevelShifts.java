package dev.waymark.engine.trends.changes;

import dev.waymark.engine.statistics.Normal;

import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a share of counts, period by period, moves to another level.
 *
 * <p>Mechanism: at each place with enough periods and counts on either side, the two levels are
 * compared as proportions whose variance is the binomial one times a dispersion, estimated from how
 * much the periods vary around the two levels (quasi-binomial; P. McCullagh and J. A. Nelder,
 * <i>Generalized Linear Models</i>, 1989, §4.5), never below 1, with Student's distribution. Each
 * p-value is multiplied by the number of places of all shares (Bonferroni). If the clearest one
 * stays below the limit the series is cut there and both parts are looked at again (binary
 * segmentation: A. J. Scott and M. Knott, 1974; L. Vostrikova, 1981).
 */
final class LevelShifts {
    /** The fewest periods on either side. */
    static final int FEWEST_PERIODS = 4;

    private static final double FEWEST_EXPECTED = 5;
    private static final double CONFIDENCE = 0.95;

    private final long[] hits;
    private final long[] all;

    /** Sums over the periods before each: of hits, of all, and of hits² ÷ all. */
    private final long[] hitsBefore;

    private final long[] allBefore;
    private final double[] squaresBefore;

    /**
     * A series of periods, in order.
     *
     * @param hits from 0 to {@code all}
     */
    LevelShifts(long[] hits, long[] all) {
        this.hits = hits;
        this.all = all;
        hitsBefore = new long[all.length + 1];
        allBefore = new long[all.length + 1];
        squaresBefore = new double[all.length + 1];
        for (int i = 0; i < all.length; i++) {
            hitsBefore[i + 1] = hitsBefore[i] + hits[i];
            allBefore[i + 1] = allBefore[i] + all[i];
            double square = all[i] == 0 ? 0 : (double) hits[i] * hits[i] / all[i];
            squaresBefore[i + 1] = squaresBefore[i] + square;
        }
    }

    /** How many places can be tested. */
    int places() {
        int count = 0;
        for (int split = FEWEST_PERIODS; split <= all.length - FEWEST_PERIODS; split++) {
            count += test(0, split, all.length) == null ? 0 : 1;
        }
        return count;
    }

    /**
     * The shifts, in the order of time.
     *
     * @param tests the places of all shares together
     * @param alpha limit of the corrected p-value
     */
    List<Shift> find(long tests, double alpha) {
        List<Cut> cuts = new ArrayList<>();
        segment(0, all.length, tests, alpha, cuts);
        cuts.sort(Comparator.comparingInt(Cut::split));
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int from = i == 0 ? 0 : cuts.get(i - 1).split();
            int to = i + 1 < cuts.size() ? cuts.get(i + 1).split() : all.length;
            shifts.add(shift(from, cuts.get(i).split(), to, cuts.get(i).p()));
        }
        return shifts;
    }

    private record Cut(int split, double p) {}

    private void segment(int from, int to, long tests, double alpha, List<Cut> cuts) {
        @Nullable Test best = null;
        for (int split = from + FEWEST_PERIODS; split <= to - FEWEST_PERIODS; split++) {
            Test test = test(from, split, to);
            if (test != null && (best == null || test.t() > best.t())) {
                best = test;
            }
        }
        if (best == null) {
            return;
        }
        double p = Math.min(1, best.p() * tests);
        if (p <= alpha) {
            cuts.add(new Cut(best.split(), p));
            segment(from, best.split(), tests, alpha, cuts);
            segment(best.split(), to, tests, alpha, cuts);
        }
    }

    /** Compares the levels on both sides of a place; null if there is too little to compare. */
    private @Nullable Test test(int from, int split, int to) {
        double n1 = all(from, split);
        double n2 = all(split, to);
        double x1 = hits(from, split);
        double x2 = hits(split, to);
        double pooled = (x1 + x2) / (n1 + n2);
        if (!(Math.min(n1, n2) * Math.min(pooled, 1 - pooled) >= FEWEST_EXPECTED)) {
            return null;
        }
        double dispersion = dispersion(from, split, to);
        double error = Math.sqrt(dispersion * pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        return new Test(split, Math.abs(x2 / n2 - x1 / n1) / error, to - from - 2);
    }

    private record Test(int split, double t, int freedom) {
        double p() {
            return 2 * new TDistribution(freedom).cumulativeProbability(-t);
        }
    }

    /** Pearson's: how much the periods vary around their two levels, for each degree of freedom. */
    private double dispersion(int from, int split, int to) {
        double squares = squares(from, split) + squares(split, to);
        return Math.max(1, squares / (to - from - 2));
    }

    /** Σ (hits − all × level)² ÷ (all × level × (1 − level)), multiplied out. */
    private double squares(int from, int to) {
        double x = hits(from, to);
        double level = x / all(from, to);
        if (!(level > 0 && level < 1)) {
            return 0;
        }
        double squares = squaresBefore[to] - squaresBefore[from];
        return Math.max(0, (squares - level * x) / (level * (1 - level)));
    }

    private Shift shift(int from, int split, int to, double p) {
        long n1 = all(from, split);
        long n2 = all(split, to);
        double before = (double) hits(from, split) / n1;
        double after = (double) hits(split, to) / n2;
        double dispersion = dispersion(from, split, to);
        double error =
                Math.sqrt(dispersion * (before * (1 - before) / n1 + after * (1 - after) / n2));
        double half = Normal.deviations(CONFIDENCE) * error;
        return new Shift(
                split, before, after, half, n1, n2, dispersion, p, isGradual(from, split, to));
    }

    /** Whether a straight line leaves less of the periods' differences than a step. */
    private boolean isGradual(int from, int split, int to) {
        double n = 0;
        double meanAt = 0;
        double meanShare = 0;
        for (int i = from; i < to; i++) {
            n += all[i];
            meanAt += (double) all[i] * i;
            meanShare += hits[i];
        }
        meanAt /= n;
        meanShare /= n;
        double across = 0;
        double spread = 0;
        double total = 0;
        for (int i = from; i < to; i++) {
            double share = all[i] == 0 ? meanShare : (double) hits[i] / all[i];
            across += all[i] * (i - meanAt) * (share - meanShare);
            spread += all[i] * (i - meanAt) * (i - meanAt);
            total += all[i] * (share - meanShare) * (share - meanShare);
        }
        double byLine = spread == 0 ? 0 : across * across / spread;
        double n1 = all(from, split);
        double n2 = all(split, to);
        double gap = hits(split, to) / n2 - hits(from, split) / n1;
        double byStep = gap * gap * n1 * n2 / (n1 + n2);
        return byLine > byStep && byLine <= total;
    }

    private long hits(int from, int to) {
        return hitsBefore[to] - hitsBefore[from];
    }

    private long all(int from, int to) {
        return allBefore[to] - allBefore[from];
    }

    /**
     * A shift.
     *
     * @param split the first period on the new level
     * @param half of the width of the difference's interval
     */
    record Shift(
            int split,
            double before,
            double after,
            double half,
            long nBefore,
            long nAfter,
            double dispersion,
            double p,
            boolean gradual) {}
}
