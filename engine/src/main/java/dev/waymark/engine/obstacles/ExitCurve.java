package dev.waymark.engine.obstacles;

import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Normal;

import org.jspecify.annotations.Nullable;

/**
 * The share of customers that have not gone on within a horizon, by Kaplan and Meier: those whom
 * the log's end hides earlier count as far as they were seen.
 */
final class ExitCurve {
    private final WaitSample sample;
    private final long horizon;

    ExitCurve(WaitSample sample, long horizon) {
        this.sample = sample;
        this.horizon = horizon;
    }

    /**
     * The shares below a cut and from it on.
     *
     * @param weights how often each customer counts
     */
    Exits at(int[] weights, int cut) {
        long below = 0;
        long above = 0;
        for (int i = 0; i < weights.length; i++) {
            below += i < cut ? weights[i] : 0;
            above += i < cut ? 0 : weights[i];
        }
        long riskBelow = below;
        long riskAbove = above;
        double exitBelow = 1;
        double exitAbove = 1;
        int[] order = sample.bySpan;
        int i = 0;
        while (i < order.length && sample.spans[order[i]] <= horizon) {
            long span = sample.spans[order[i]];
            long allBelow = 0;
            long allAbove = 0;
            long wentBelow = 0;
            long wentAbove = 0;
            for (; i < order.length && sample.spans[order[i]] == span; i++) {
                int place = order[i];
                int weight = weights[place];
                int went = sample.went[place] ? weight : 0;
                if (place < cut) {
                    allBelow += weight;
                    wentBelow += went;
                } else {
                    allAbove += weight;
                    wentAbove += went;
                }
            }
            exitBelow *= riskBelow == 0 ? 1 : 1 - (double) wentBelow / riskBelow;
            exitAbove *= riskAbove == 0 ? 1 : 1 - (double) wentAbove / riskAbove;
            riskBelow -= allBelow;
            riskAbove -= allAbove;
        }
        return new Exits(below, exitBelow, above, exitAbove);
    }

    /**
     * The share among the customers from one place to another, with its interval: log-log by
     * Greenwood's variance; none at 0 and 1, where that has no variance.
     */
    Share among(int from, int to, double confidence) {
        long atRisk = to - from;
        double exit = 1;
        double variance = 0;
        int[] order = sample.bySpan;
        int i = 0;
        while (i < order.length && sample.spans[order[i]] <= horizon) {
            long span = sample.spans[order[i]];
            long all = 0;
            long went = 0;
            for (; i < order.length && sample.spans[order[i]] == span; i++) {
                if (from <= order[i] && order[i] < to) {
                    all++;
                    went += sample.went[order[i]] ? 1 : 0;
                }
            }
            if (went > 0) {
                exit *= 1 - (double) went / atRisk;
                variance += atRisk == went ? 0 : (double) went / atRisk / (atRisk - went);
            }
            atRisk -= all;
        }
        return new Share(exit, interval(exit, variance, Normal.deviations(confidence)));
    }

    private static @Nullable Interval interval(double exit, double variance, double z) {
        if (exit <= 0 || exit >= 1) {
            return null;
        }
        double log = Math.log(exit);
        double half = z * Math.sqrt(variance) / Math.abs(log);
        return new Interval(Math.pow(exit, Math.exp(half)), Math.pow(exit, Math.exp(-half)));
    }

    /** Customers and exits below a cut and above it. */
    record Exits(long below, double exitBelow, long above, double exitAbove) {
        /** How many fewer would have left above, had they left as those below. */
        double lost() {
            return above * (exitAbove - exitBelow);
        }
    }

    /** A share, and where it lies with the confidence asked for. */
    record Share(double exit, @Nullable Interval interval) {}
}
