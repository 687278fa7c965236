package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * Non-negative values collected in few groups, of which only those inside {@link ValueWindows} are
 * kept; count, sum, least and greatest are of all. It also counts how many different owners a group
 * has. Not safe for several threads. {@link WindowedSummary} tells what several have in common.
 *
 * <p>Mechanism: a group is a row of eight numbers, one cache line. How many values lie below a
 * window is counted, so that the rank of what lies inside is known exactly.
 */
public final class WindowedGroups {
    static final int STRIDE = 8;
    static final int SUM = 0;
    static final int MIN = 1;
    static final int MAX = 2;
    private static final int OWNERS = 3;
    private static final int MEDIAN_WINDOW = 4;
    private static final int P95_WINDOW = 5;
    private static final int BELOW = 6;
    private static final int COUNT = 7;
    private static final int HALF = Integer.SIZE;
    private static final long LOW = (1L << HALF) - 1;

    final int groups;
    final ValueWindows windows;
    final long[] rows;
    int[] keptGroups = new int[1 << 10];
    long[] keptValues = new long[1 << 10];
    int kept;

    /** Empty groups, up to 2³¹ values each, with their windows. */
    public WindowedGroups(int groups, ValueWindows windows) {
        this.groups = groups;
        this.windows = windows;
        this.rows = new long[groups * STRIDE];
        for (int group = 0; group < groups; group++) {
            int row = group * STRIDE;
            rows[row + MIN] = Long.MAX_VALUE;
            rows[row + MAX] = -1;
            rows[row + MEDIAN_WINDOW] = windows.packed(group, 0);
            rows[row + P95_WINDOW] = windows.packed(group, 1);
        }
    }

    /**
     * Adds a value.
     *
     * @param value zero or more
     * @param owner above zero; equal owners come one after the other
     */
    public void add(int group, long value, int owner) {
        long[] r = rows;
        int row = group * STRIDE;
        r[row + SUM] += value;
        r[row + COUNT]++;
        if (value < r[row + MIN]) {
            r[row + MIN] = value;
        }
        if (value > r[row + MAX]) {
            r[row + MAX] = value;
        }
        long owners = r[row + OWNERS];
        if (owners >>> HALF != owner) {
            r[row + OWNERS] = (long) owner << HALF | (owners & LOW) + 1;
        }
        int key = ValueWindows.key(value);
        long median = r[row + MEDIAN_WINDOW];
        long p95 = r[row + P95_WINDOW];
        int aboveMedian = key - (int) (median >>> HALF);
        int aboveP95 = key - (int) (p95 >>> HALF);
        r[row + BELOW] += ((long) (aboveMedian >>> HALF - 1) << HALF) + (aboveP95 >>> HALF - 1);
        boolean outside =
                aboveMedian + Integer.MIN_VALUE > (int) median + Integer.MIN_VALUE
                        & aboveP95 + Integer.MIN_VALUE > (int) p95 + Integer.MIN_VALUE;
        if (!outside) {
            keep(group, value);
        }
    }

    private void keep(int group, long value) {
        if (kept == keptGroups.length) {
            keptGroups = Arrays.copyOf(keptGroups, 2 * kept);
            keptValues = Arrays.copyOf(keptValues, 2 * kept);
        }
        keptGroups[kept] = group;
        keptValues[kept++] = value;
    }

    long count(int group) {
        return rows[group * STRIDE + COUNT];
    }

    long owners(int group) {
        return rows[group * STRIDE + OWNERS] & LOW;
    }

    /** Number of values of a group below a window. */
    long below(int group, int quantile) {
        long below = rows[group * STRIDE + BELOW];
        return quantile == 0 ? below >>> HALF : below & LOW;
    }

    /** The values that were kept, by group. */
    long[][] values() {
        int[] sizes = new int[groups];
        for (int i = 0; i < kept; i++) {
            sizes[keptGroups[i]]++;
        }
        long[][] values = new long[groups][];
        for (int group = 0; group < groups; group++) {
            values[group] = new long[sizes[group]];
        }
        for (int i = kept - 1; i >= 0; i--) {
            values[keptGroups[i]][--sizes[keptGroups[i]]] = keptValues[i];
        }
        return values;
    }
}
