package dev.waymark.engine.discover;

/**
 * For each pair of types the waits that are worth keeping: a window around the median and one
 * around the 95th percentile.
 *
 * <p>Windows are over keys: the bits of the wait as a float, which never fall as the wait rises. A
 * sample tells where they lie: four standard deviations of the sample's rank to either side. Where
 * the sample is small, everything is kept.
 */
final class Windows {
    /** The quantiles that are wanted. */
    static final double[] SHARES = {0.5, 0.95};

    private static final int FEW = 48;
    private static final double DEVIATIONS = 4;

    private final int[] lows;
    private final int[] spans;

    private Windows(int edges) {
        lows = new int[edges * SHARES.length];
        spans = new int[edges * SHARES.length];
    }

    /** The key of a wait, zero or more. */
    static int key(long wait) {
        return Float.floatToRawIntBits((float) wait);
    }

    static Windows around(SparseEdges sample, int types) {
        Windows windows = new Windows(types * types);
        for (int edge = 0; edge < types * types; edge++) {
            long[] waits = sample.sortedWaits(edge / types, edge % types);
            if (waits.length < FEW) {
                windows.keepAll(edge);
            } else {
                windows.narrow(edge, waits);
            }
        }
        return windows;
    }

    private void narrow(int edge, long[] sorted) {
        for (int q = 0; q < SHARES.length; q++) {
            double middle = SHARES[q] * (sorted.length - 1);
            double margin = 1 + DEVIATIONS * Math.sqrt(SHARES[q] * (1 - SHARES[q]) * sorted.length);
            int low = (int) Math.floor(middle - margin);
            int high = (int) Math.ceil(middle + margin);
            int lowKey = low < 0 ? 0 : key(sorted[low]);
            int highKey = high >= sorted.length ? Integer.MAX_VALUE : key(sorted[high]);
            set(edge, q, lowKey, highKey);
        }
    }

    /** Keeps every wait of an edge. */
    void keepAll(int edge) {
        for (int q = 0; q < SHARES.length; q++) {
            set(edge, q, 0, Integer.MAX_VALUE);
        }
    }

    private void set(int edge, int quantile, int lowKey, int highKey) {
        lows[edge * SHARES.length + quantile] = lowKey;
        spans[edge * SHARES.length + quantile] = highKey - lowKey;
    }

    /** The lowest key of a window. */
    int low(int edge, int quantile) {
        return lows[edge * SHARES.length + quantile];
    }

    /** How far the highest key of a window lies above its lowest. */
    int span(int edge, int quantile) {
        return spans[edge * SHARES.length + quantile];
    }

    boolean holds(int edge, int quantile, long wait) {
        int above = key(wait) - low(edge, quantile);
        return above >= 0 && above <= span(edge, quantile);
    }
}
