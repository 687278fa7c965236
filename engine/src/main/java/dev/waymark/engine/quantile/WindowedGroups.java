package dev.waymark.engine.quantile;

import dev.waymark.engine.kernel.Workers;

import java.util.Arrays;
import java.util.List;

/**
 * Non-negative values collected in groups, of which only those inside {@link ValueWindows} are
 * kept; count, sum, least and greatest are of all. It also counts how many different owners a group
 * has. Not safe for several threads. {@link WindowedSummary} tells what several have in common.
 *
 * <p>Mechanism: a group is a row of five words, most of them of two numbers, so that the rows of
 * the groups that occur often stay in the processor's first-level cache, and one loop without
 * branches counts many values. How many lie below the median's window is counted, so that the rank
 * of what lies inside is known exactly. Every place is noted, and the next one over it if its value
 * need not be looked at again. Those that were then end in a window, or are counted as above both,
 * or are the least so far.
 */
public final class WindowedGroups {
    private static final int ROW = 5;

    /** Count; number of values below the median's window. */
    private static final int COUNT_BELOW = 0;

    private static final int SUM = 1;

    /** Number of owners; the last of them. */
    private static final int OWNERS_LAST = 2;

    /** Span and lowest key of the median's window. */
    private static final int WINDOW = 3;

    /** Lowest key of the 95th percentile's window; below which key a value may be the least. */
    private static final int TOP_LEAST = 4;

    private static final int HALF = Integer.SIZE;
    private static final long HIGH_ONE = 1L << HALF;
    private static final long LOW = HIGH_ONE - 1;

    /** So many values are counted before those worth a second look get it. */
    private static final int SLICE = 1 << 12;

    /** While fewer values are kept, narrowing windows costs more than it saves. */
    private static final int FEWEST = 256;

    /** From here on several values share a key. */
    private static final long EXACT = 1L << 24;

    final KeptValues kept = new KeptValues();
    private final int groups;
    private final long[] rows;
    private final long[] least;
    private final long[] greatest;
    private final int[] above;
    private ValueWindows windows;
    private int owner;

    /** Places of the values that are to be looked at again. */
    private final int[] places = new int[SLICE];

    /** Empty groups, up to 2³¹ values each, with their windows. */
    public WindowedGroups(int groups, ValueWindows windows) {
        this.groups = groups;
        this.windows = windows;
        this.rows = new long[(groups + 1) * ROW];
        least = new long[groups];
        greatest = new long[groups];
        above = new int[groups];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        rows[groups * ROW + WINDOW] = Integer.MAX_VALUE;
        rows[groups * ROW + TOP_LEAST] = (long) Integer.MAX_VALUE << HALF;
        use(windows);
    }

    /**
     * The number that stands for no group: its value counts for nothing, and another owner begins.
     */
    public int none() {
        return groups;
    }

    /**
     * Adds the values at the places {@code from} to {@code to − 1}.
     *
     * @param group of each, or {@link #none()}
     * @param value of each, zero or more
     */
    public void add(int[] group, long[] value, int from, int to) {
        for (int at = from; at < to; at += SLICE) {
            sift(group, value, count(group, value, at, Math.min(to, at + SLICE)));
        }
    }

    /** Counts values; returns how many are to be looked at again, at the first {@link #places}. */
    private int count(int[] group, long[] value, int from, int to) {
        long[] r = rows;
        int[] noted = places;
        int none = groups;
        int here = owner;
        int at = 0;
        for (int i = from; i < to; i++) {
            int g = group[i];
            long v = value[i];
            int row = g * ROW;
            int key = ValueWindows.key(v);
            here += g == none ? 1 : 0;
            r[row + SUM] += v;
            long window = r[row + WINDOW];
            int aboveLow = key - (int) window;
            r[row + COUNT_BELOW] += HIGH_ONE + (aboveLow >>> HALF - 1);
            long owners = r[row + OWNERS_LAST];
            long other = (owners ^ here) & LOW;
            r[row + OWNERS_LAST] = (owners ^ other) + (-other >>> Long.SIZE - 1 << HALF);
            long ends = r[row + TOP_LEAST];
            int isOutside =
                    (aboveLow | (int) (window >>> HALF) - aboveLow)
                            & key - (int) (ends >>> HALF)
                            & ~(key - (int) ends);
            noted[at] = i;
            at += 1 + (isOutside >> HALF - 1);
        }
        owner = here;
        return at;
    }

    /** Keeps those of the noted values that lie in a window; the others are at an end. */
    private void sift(int[] groupOf, long[] valueOf, int count) {
        kept.reserve(count);
        int[] keptGroups = kept.groups;
        long[] keptValues = kept.values;
        ValueWindows wanted = windows;
        int at = kept.size;
        for (int i = 0; i < count; i++) {
            int group = groupOf[places[i]];
            long value = valueOf[places[i]];
            int key = ValueWindows.key(value);
            int isKept = wanted.holds(group, key);
            int isAbove = wanted.topHigh(group) - key >>> HALF - 1;
            keptGroups[at] = group;
            keptValues[at] = value;
            at += isKept;
            above[group] += isAbove;
            greatest[group] = Math.max(greatest[group], value);
            if ((isKept | isAbove) == 0) {
                meet(group, value);
                int row = group * ROW + TOP_LEAST;
                rows[row] = rows[row] & ~LOW | leastKey(group);
            }
        }
        kept.size = at;
    }

    /** The lowest key that no value has which is less than the least so far. */
    private int leastKey(int group) {
        long value = least[group];
        int isShared = EXACT <= value && value < Long.MAX_VALUE ? 1 : 0;
        return ValueWindows.key(value) + isShared;
    }

    /** A value is perhaps the least or the greatest so far. */
    void meet(int group, long value) {
        least[group] = Math.min(least[group], value);
        greatest[group] = Math.max(greatest[group], value);
    }

    /**
     * Narrows the windows of several that have the same, by what they have met so far, which is
     * taken for a random part of the owners to come. O(kept values). Does nothing while little is
     * kept.
     */
    public static void refine(List<WindowedGroups> parts, Workers workers) {
        long kept = parts.stream().mapToLong(part -> part.kept.count()).sum();
        if (kept >= Math.max(FEWEST, parts.getFirst().groups)) {
            new Refinement(parts).run(workers);
        }
    }

    /** Goes on with other windows; what is kept must already fit them. */
    void use(ValueWindows newWindows) {
        windows = newWindows;
        for (int group = 0; group < groups; group++) {
            int row = group * ROW;
            long low = newWindows.low(group);
            rows[row + WINDOW] = newWindows.high(group) - low << HALF | low;
            rows[row + TOP_LEAST] = (long) newWindows.topLow(group) << HALF | leastKey(group);
        }
    }

    /** Counts values of a group below its window that it was not asked about. */
    void addBelow(int group, int count) {
        rows[group * ROW + COUNT_BELOW] += count;
    }

    /** Counts values of a group above its windows that it was not asked about. */
    void addAbove(int group, int count) {
        above[group] += count;
    }

    int groups() {
        return groups;
    }

    ValueWindows windows() {
        return windows;
    }

    /** Number of values of a group. */
    public long count(int group) {
        return rows[group * ROW + COUNT_BELOW] >>> HALF;
    }

    /** Sum of the values of a group. */
    public long sum(int group) {
        return rows[group * ROW + SUM];
    }

    /** Number of owners of a group. */
    public long owners(int group) {
        return rows[group * ROW + OWNERS_LAST] >>> HALF;
    }

    /** Number of values of a group below the median's window. */
    long below(int group) {
        return rows[group * ROW + COUNT_BELOW] & LOW;
    }

    /** Number of values of a group above both windows. */
    long above(int group) {
        return above[group];
    }

    /** The least value of a group that was not kept; {@link Long#MAX_VALUE} if none is known. */
    long least(int group) {
        return least[group];
    }

    /**
     * The greatest value of a group that was looked at again and perhaps not kept; {@link
     * Long#MIN_VALUE} if none is known.
     */
    long greatest(int group) {
        return greatest[group];
    }
}
