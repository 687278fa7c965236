package dev.waymark.engine.obstacles;

import dev.waymark.engine.statistics.Normal;

import java.util.Arrays;

/**
 * The cut of the waits that parts those who go on from those who do not most clearly: the maximally
 * selected log-rank statistic. Not safe for several threads; made once for a sample, it can be
 * asked again with other weights.
 *
 * <p>Mechanism: each customer gets the log-rank score, 1 for going on minus the Nelson–Aalen hazard
 * until then. For each cut the sum of the scores below it is standardised by its mean and variance
 * over all permutations; the cut with the largest absolute value wins. Cuts leave at least a tenth
 * of the customers on either side. O(customers) for each question.
 *
 * <p>The p-value corrects for having chosen the largest: the smaller of the approximations of
 * Lausen and Schumacher (<i>Maximally selected rank statistics</i>, Biometrics 1992) and of Lausen,
 * Sauerbrei and Schumacher (1994, an improved Bonferroni inequality), as Hothorn and Lausen compare
 * them (<i>On the exact distribution of maximally selected rank statistics</i>, 2003).
 */
final class MaximalLogRank {
    /** The share of customers that a cut leaves at least on either side. */
    static final double EDGE = 0.1;

    private final WaitSample sample;
    private final double[] scores;
    private final int[] sizes;

    MaximalLogRank(WaitSample sample) {
        this.sample = sample;
        this.scores = new double[sample.size()];
        this.sizes = new int[sample.size()];
    }

    /**
     * The best cut.
     *
     * @param weights how often each customer counts
     * @return without customers above it if no cut is possible
     */
    Cut cut(int[] weights) {
        long n = score(weights);
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < scores.length; i++) {
            squares += weights[i] * scores[i] * scores[i];
            mean += weights[i] * scores[i];
        }
        mean /= n;
        double variance = (squares / n - mean * mean) / (n - 1);
        Cut best = new Cut(scores.length, 0, 0);
        double sum = 0;
        long below = 0;
        int cuts = 0;
        for (int i = 0; i + 1 < scores.length; i++) {
            sum += weights[i] * scores[i];
            below += weights[i];
            if (sample.waits[i] < sample.waits[i + 1] && below >= EDGE * n) {
                if (n - below < EDGE * n) {
                    break;
                }
                sizes[cuts++] = (int) below;
                double z = (sum - below * mean) / Math.sqrt(variance * below * (n - below));
                if (Math.abs(z) > Math.abs(best.statistic)) {
                    best = new Cut(i + 1, z, 0);
                }
            }
        }
        return new Cut(best.from, best.statistic, cuts);
    }

    /** The p-value of the last question's best cut, for having looked at all its cuts. */
    double p(Cut cut, int[] weights) {
        if (cut.cuts == 0) {
            return 1;
        }
        int n = Arrays.stream(weights).sum();
        double b = Math.abs(cut.statistic);
        return Math.min(1, Math.min(schumacher(b), bonferroni(b, n, cut.cuts)));
    }

    /** Lausen and Schumacher 1992, for cuts from a tenth to nine tenths. */
    private static double schumacher(double b) {
        if (b <= 1) {
            return 1;
        }
        double density = Math.exp(-b * b / 2) / Math.sqrt(2 * Math.PI);
        double odds = (1 - EDGE) * (1 - EDGE) / (EDGE * EDGE);
        return 4 * density / b + density * (b - 1 / b) * Math.log(odds);
    }

    /** Lausen, Sauerbrei and Schumacher 1994. */
    private double bonferroni(double b, int n, int cuts) {
        double alone = Normal.twoSided(b);
        double p = alone;
        for (int i = 0; i + 1 < cuts; i++) {
            double less = sizes[i];
            double more = sizes[i + 1];
            double t = Math.sqrt(1 - less * (n - more) / ((n - less) * more));
            double next = Math.exp(-b * b / 2) / Math.PI * (t - (b * b / 4 - 1) * t * t * t / 6);
            p += next < 0 ? alone : Math.min(next, alone);
        }
        return p;
    }

    /** Fills the scores; returns the sum of the weights. */
    private long score(int[] weights) {
        long n = 0;
        for (int weight : weights) {
            n += weight;
        }
        int[] order = sample.bySpan;
        long atRisk = n;
        double hazard = 0;
        int i = 0;
        while (i < order.length) {
            long span = sample.spans[order[i]];
            int end = i;
            long all = 0;
            long events = 0;
            while (end < order.length && sample.spans[order[end]] == span) {
                int weight = weights[order[end]];
                all += weight;
                events += sample.went[order[end]] ? weight : 0;
                end++;
            }
            hazard += atRisk == 0 ? 0 : (double) events / atRisk;
            for (; i < end; i++) {
                scores[order[i]] = (sample.went[order[i]] ? 1 : 0) - hazard;
            }
            atRisk -= all;
        }
        return n;
    }

    /**
     * A cut of the waits.
     *
     * @param from place of the first customer above it
     * @param statistic standardised; above zero if those below go on sooner and more often
     * @param cuts how many were looked at
     */
    record Cut(int from, double statistic, int cuts) {}
}
