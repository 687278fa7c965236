package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * For each of some groups of values, which are worth keeping for an exact median and 95th
 * percentile: those in a window around the median, and all from a little below the 95th percentile.
 *
 * <p>Windows are over keys: the bits of the value as a float, which never fall as the value rises.
 * A sample tells where they lie ({@link SampleRanks}). Where the sample is small, everything is
 * kept.
 */
public final class ValueWindows {
    private static final double DEVIATIONS = 4;

    private final int[] lows;
    private final int[] spans;
    private final int[] tops;

    private ValueWindows(int[] lows, int[] spans, int[] tops) {
        this.lows = lows;
        this.spans = spans;
        this.tops = tops;
    }

    /** Windows that hold every value, of a number of groups. */
    public static ValueWindows all(int groups) {
        int[] spans = new int[groups];
        Arrays.fill(spans, Integer.MAX_VALUE);
        return new ValueWindows(new int[groups], spans, new int[groups]);
    }

    /** Windows of a number of groups, guessed from a sample that kept every value. */
    public static ValueWindows around(WindowedGroups sample, int groups) {
        ValueWindows windows = all(groups);
        long[][] values = sample.values();
        for (int group = 0; group < groups; group++) {
            if (values[group].length >= SampleRanks.FEWEST) {
                Arrays.sort(values[group]);
                windows.narrow(group, values[group]);
            }
        }
        return windows;
    }

    /** The same windows, except that some groups are kept whole. */
    ValueWindows widened(boolean[] groups) {
        ValueWindows windows = new ValueWindows(lows.clone(), spans.clone(), tops.clone());
        for (int group = 0; group < groups.length; group++) {
            if (groups[group]) {
                windows.lows[group] = 0;
                windows.spans[group] = Integer.MAX_VALUE;
                windows.tops[group] = 0;
            }
        }
        return windows;
    }

    private void narrow(int group, long[] sorted) {
        SampleRanks ranks = SampleRanks.of(sorted.length, DEVIATIONS);
        int highKey = ranks.high() < sorted.length ? key(sorted[ranks.high()]) : Integer.MAX_VALUE;
        lows[group] = ranks.low() > 0 ? key(sorted[ranks.low()]) : 0;
        spans[group] = highKey - lows[group];
        tops[group] = ranks.top() > 0 ? key(sorted[ranks.top()]) : 0;
    }

    /** The key of a value, zero or more. */
    static int key(long value) {
        return Float.floatToRawIntBits((float) value);
    }

    /**
     * The lowest key of the median's window in the lower half, how far its highest lies above in
     * the upper.
     */
    long median(int group) {
        return (long) spans[group] << Integer.SIZE | lows[group];
    }

    /** The lowest key of what is kept for the 95th percentile. */
    int top(int group) {
        return tops[group];
    }

    boolean isNearMedian(int group, long value) {
        int above = key(value) - lows[group];
        return above >= 0 && above <= spans[group];
    }

    boolean isNearTop(int group, long value) {
        return key(value) >= tops[group];
    }
}
