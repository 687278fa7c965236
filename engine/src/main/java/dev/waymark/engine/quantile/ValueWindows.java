package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * For each of some groups of values, which are worth keeping for an exact median and 95th
 * percentile: those in a window around each of the two.
 *
 * <p>Windows are over keys: the bits of the value as a float, which never fall as the value rises.
 * A sample tells where they lie: four standard deviations of the sample's rank to either side.
 * Where the sample is small, everything is kept.
 */
public final class ValueWindows {
    /** The quantiles that are wanted. */
    static final double[] SHARES = {0.5, 0.95};

    private static final int FEW = 48;
    private static final double DEVIATIONS = 4;

    private final int[] lows;
    private final int[] spans;

    private ValueWindows(int groups) {
        lows = new int[groups * SHARES.length];
        spans = new int[groups * SHARES.length];
    }

    /** Windows that hold every value, of a number of groups. */
    public static ValueWindows all(int groups) {
        ValueWindows windows = new ValueWindows(groups);
        for (int group = 0; group < groups; group++) {
            windows.keepAll(group);
        }
        return windows;
    }

    /** Windows of a number of groups, guessed from a sample that kept every value. */
    public static ValueWindows around(WindowedGroups sample, int groups) {
        ValueWindows windows = new ValueWindows(groups);
        long[][] values = sample.values();
        for (int group = 0; group < groups; group++) {
            if (values[group].length < FEW) {
                windows.keepAll(group);
            } else {
                Arrays.sort(values[group]);
                windows.narrow(group, values[group]);
            }
        }
        return windows;
    }

    /** The same windows, except that some groups are kept whole. */
    ValueWindows widened(boolean[] groups) {
        ValueWindows windows = new ValueWindows(groups.length);
        System.arraycopy(lows, 0, windows.lows, 0, lows.length);
        System.arraycopy(spans, 0, windows.spans, 0, spans.length);
        for (int group = 0; group < groups.length; group++) {
            if (groups[group]) {
                windows.keepAll(group);
            }
        }
        return windows;
    }

    private void keepAll(int group) {
        for (int q = 0; q < SHARES.length; q++) {
            set(group, q, 0, Integer.MAX_VALUE);
        }
    }

    private void narrow(int group, long[] sorted) {
        for (int q = 0; q < SHARES.length; q++) {
            double middle = SHARES[q] * (sorted.length - 1);
            double margin = 1 + DEVIATIONS * Math.sqrt(SHARES[q] * (1 - SHARES[q]) * sorted.length);
            int low = (int) Math.floor(middle - margin);
            int high = (int) Math.ceil(middle + margin);
            int lowKey = low < 0 ? 0 : key(sorted[low]);
            int highKey = high >= sorted.length ? Integer.MAX_VALUE : key(sorted[high]);
            set(group, q, lowKey, highKey);
        }
    }

    private void set(int group, int quantile, int lowKey, int highKey) {
        lows[group * SHARES.length + quantile] = lowKey;
        spans[group * SHARES.length + quantile] = highKey - lowKey;
    }

    /** The key of a value, zero or more. */
    static int key(long value) {
        return Float.floatToRawIntBits((float) value);
    }

    /**
     * The lowest key of a window in the upper half, how far its highest lies above in the lower.
     */
    long packed(int group, int quantile) {
        int at = group * SHARES.length + quantile;
        return (long) lows[at] << Integer.SIZE | spans[at];
    }

    boolean holds(int group, int quantile, long value) {
        int at = group * SHARES.length + quantile;
        int above = key(value) - lows[at];
        return above >= 0 && above <= spans[at];
    }
}
