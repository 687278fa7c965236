package dev.waymark.engine.obstacles;

import dev.waymark.engine.kernel.CancelSignal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws the customers of a sample again and again, with replacement, and each time selects the
 * threshold anew. Percentile intervals.
 */
final class Bootstrap {
    private static final double TAIL = 0.025;

    private final double[] lost;
    private final double[] thresholds;

    Bootstrap(
            WaitSample sample,
            ExitCurve curve,
            MaximalLogRank test,
            int resamples,
            SplittableRandom random,
            CancelSignal cancel) {
        int n = sample.size();
        int[] weights = new int[n];
        lost = new double[resamples];
        thresholds = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            cancel.check();
            Arrays.fill(weights, 0);
            for (int i = 0; i < n; i++) {
                weights[random.nextInt(n)]++;
            }
            MaximalLogRank.Cut cut = test.cut(weights);
            lost[r] = curve.at(weights, cut.from()).lost();
            thresholds[r] = sample.waits[cut.from() - 1];
        }
        Arrays.sort(lost);
        Arrays.sort(thresholds);
    }

    double lostLow() {
        return quantile(lost, TAIL);
    }

    double lostHigh() {
        return quantile(lost, 1 - TAIL);
    }

    double thresholdLow() {
        return quantile(thresholds, TAIL);
    }

    double thresholdHigh() {
        return quantile(thresholds, 1 - TAIL);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
