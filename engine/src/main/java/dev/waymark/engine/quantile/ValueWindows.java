package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * For each of some groups of values, which are worth keeping for an exact median and 95th
 * percentile: those in a window around each.
 *
 * <p>Windows are over keys: the bits of the value as a float, which never fall as the value rises.
 * Both ends lie inside. The upper window neither begins nor ends below the lower one.
 */
public final class ValueWindows {
    private static final int MOST = Integer.MAX_VALUE;

    private final int[] lows;
    private final int[] highs;
    private final int[] topLows;
    private final int[] topHighs;

    private ValueWindows(int[] lows, int[] highs, int[] topLows, int[] topHighs) {
        this.lows = lows;
        this.highs = highs;
        this.topLows = topLows;
        this.topHighs = topHighs;
    }

    /** Windows that hold every value, of a number of groups. */
    public static ValueWindows all(int groups) {
        int[] highs = new int[groups];
        Arrays.fill(highs, MOST);
        return new ValueWindows(new int[groups], highs, new int[groups], highs.clone());
    }

    /** Keeps no value of a group, whose quantiles nobody asks for. */
    public void keepNothing(int group) {
        aroundMedian(group, MOST, MOST);
        aroundTop(group, MOST, MOST);
    }

    /** The same windows, to be changed. */
    ValueWindows copy() {
        return new ValueWindows(lows.clone(), highs.clone(), topLows.clone(), topHighs.clone());
    }

    /** The same windows, except that some groups are kept whole. */
    ValueWindows widened(boolean[] groups) {
        ValueWindows windows = copy();
        for (int group = 0; group < groups.length; group++) {
            if (groups[group]) {
                windows.aroundMedian(group, 0, MOST);
                windows.aroundTop(group, 0, MOST);
            }
        }
        return windows;
    }

    /** Sets the window of a group's median. */
    void aroundMedian(int group, int low, int high) {
        lows[group] = low;
        highs[group] = high;
    }

    /** Sets the window of a group's 95th percentile, after that of its median. */
    void aroundTop(int group, int low, int high) {
        topLows[group] = Math.max(low, lows[group]);
        topHighs[group] = Math.max(high, highs[group]);
    }

    /** The key of a value, zero or more. */
    static int key(long value) {
        return Float.floatToRawIntBits((float) value);
    }

    /** The lowest key of the median's window. */
    int low(int group) {
        return lows[group];
    }

    /** The highest key of the median's window. */
    int high(int group) {
        return highs[group];
    }

    /** The lowest key of the 95th percentile's window. */
    int topLow(int group) {
        return topLows[group];
    }

    /** The highest key of the 95th percentile's window. */
    int topHigh(int group) {
        return topHighs[group];
    }

    /** 1 if a key lies in one of a group's windows, 0 if not; without a branch. */
    int holds(int group, int key) {
        int outside =
                (key - lows[group] | highs[group] - key)
                        & (key - topLows[group] | topHighs[group] - key);
        return 1 + (outside >> Integer.SIZE - 1);
    }
}
