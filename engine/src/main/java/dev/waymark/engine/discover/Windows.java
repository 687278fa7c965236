package dev.waymark.engine.discover;

import dev.waymark.engine.quantile.Ranks;

import java.util.Arrays;

/**
 * For each pair of types the waits that are worth keeping: a window around the median and one
 * around the 95th percentile, both ends inside.
 *
 * <p>A sample tells where they lie: five standard deviations of the sample's rank to either side.
 * Where the sample is small, everything is kept.
 */
final class Windows {
    /** The quantiles that are wanted. */
    static final double[] SHARES = {0.5, 0.95};

    private static final int FEW = 48;
    private static final double DEVIATIONS = 5;

    private final int[] lows;
    private final int[] highs;

    private Windows(int edges) {
        lows = new int[edges * SHARES.length];
        highs = new int[edges * SHARES.length];
        Arrays.fill(highs, DenseEdges.LARGE);
    }

    /** Windows that keep every wait. */
    static Windows all(int types) {
        return new Windows(types * types);
    }

    /** Windows around the quantiles of a sample of which every wait was kept. */
    static Windows around(DenseEdges sample) {
        Windows windows = all(sample.types);
        for (int edge = 0; edge < sample.types * sample.types; edge++) {
            if (sample.count(edge) >= FEW) {
                sample.empty(edge);
                int[] waits = new int[sample.keptSize(edge)];
                sample.copyKept(edge, waits, 0);
                windows.narrow(edge, waits);
            }
        }
        return windows;
    }

    private void narrow(int edge, int[] waits) {
        int size = waits.length;
        for (int q = 0; q < SHARES.length; q++) {
            double middle = SHARES[q] * (size - 1);
            double margin = 1 + DEVIATIONS * Math.sqrt(SHARES[q] * (1 - SHARES[q]) * size);
            int low = (int) Math.floor(middle - margin);
            int high = (int) Math.ceil(middle + margin);
            int at = edge * SHARES.length + q;
            if (low > 0) {
                lows[at] = Ranks.at(waits, size, low);
            }
            if (high < size) {
                highs[at] = Ranks.at(waits, size, high);
            }
        }
    }

    /** Keeps every wait of an edge. */
    void keepAll(int edge) {
        Arrays.fill(lows, edge * SHARES.length, (edge + 1) * SHARES.length, 0);
        Arrays.fill(highs, edge * SHARES.length, (edge + 1) * SHARES.length, DenseEdges.LARGE);
    }

    /** The shortest wait of a window. */
    int low(int edge, int quantile) {
        return lows[edge * SHARES.length + quantile];
    }

    /** The longest wait of a window. */
    int high(int edge, int quantile) {
        return highs[edge * SHARES.length + quantile];
    }
}
