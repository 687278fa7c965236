package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * Non-negative values collected in few groups, of which only those inside {@link ValueWindows} are
 * kept; count, sum, least and greatest are of all. It also counts how many different owners a group
 * has. Not safe for several threads. {@link WindowedSummary} tells what several have in common.
 *
 * <p>Mechanism: a group is a row of seven numbers, some of them two in a word, so that the rows
 * stay in the processor's first-level cache. How many values lie below the median's window is
 * counted, so that the rank of what lies inside is known exactly. Every value is written down, and
 * the next one over it if it was not to be kept: that takes no branch.
 */
public final class WindowedGroups {
    private static final int ROW = 7;

    /** Count; number of values below the median's window. */
    private static final int COUNT_BELOW = 0;

    private static final int SUM = 1;

    private static final int OWNERS = 2;
    private static final int LAST_OWNER = 3;

    /** Span and lowest key of the median's window. */
    private static final int WINDOW = 4;

    /** Lowest key of what is kept for the 95th percentile. */
    private static final int TOP = 5;

    private static final int MIN = 6;

    private static final int HALF = Integer.SIZE;
    private static final long HIGH_ONE = 1L << HALF;
    private static final long LOW = HIGH_ONE - 1;

    final int groups;
    final ValueWindows windows;
    private final long[] rows;
    int[] keptGroups = new int[1 << 10];
    long[] keptValues = new long[1 << 10];
    int kept;

    /** Empty groups, up to 2³¹ values each, with their windows. */
    public WindowedGroups(int groups, ValueWindows windows) {
        this.groups = groups;
        this.windows = windows;
        this.rows = new long[groups * ROW];
        for (int group = 0; group < groups; group++) {
            int row = group * ROW;
            rows[row + MIN] = Long.MAX_VALUE;
            rows[row + WINDOW] = windows.median(group);
            rows[row + TOP] = windows.top(group);
        }
    }

    /**
     * Adds a value.
     *
     * @param value zero or more
     * @param owner above zero; equal owners come one after the other
     */
    public void add(int group, long value, int owner) {
        if (kept == keptGroups.length) {
            keptGroups = Arrays.copyOf(keptGroups, 2 * kept);
            keptValues = Arrays.copyOf(keptValues, 2 * kept);
        }
        long[] r = rows;
        int row = group * ROW;
        int key = ValueWindows.key(value);
        long window = r[row + WINDOW];
        int above = key - (int) window;
        r[row + COUNT_BELOW] += HIGH_ONE + (above >>> HALF - 1);
        r[row + SUM] += value;
        long other = r[row + LAST_OWNER] ^ owner;
        r[row + LAST_OWNER] = owner;
        r[row + OWNERS] += -other >>> Long.SIZE - 1;
        if (value < r[row + MIN]) {
            r[row + MIN] = value;
        }
        int isOutside = (above | (int) (window >>> HALF) - above) & key - (int) r[row + TOP];
        keptGroups[kept] = group;
        keptValues[kept] = value;
        kept += 1 + (isOutside >> HALF - 1);
    }

    long count(int group) {
        return rows[group * ROW + COUNT_BELOW] >>> HALF;
    }

    long sum(int group) {
        return rows[group * ROW + SUM];
    }

    long min(int group) {
        return rows[group * ROW + MIN];
    }

    long owners(int group) {
        return rows[group * ROW + OWNERS];
    }

    /** Number of values of a group below the median's window. */
    long below(int group) {
        return rows[group * ROW + COUNT_BELOW] & LOW;
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
