package dev.waymark.engine.quantile;

import java.util.List;
import java.util.Optional;

/**
 * Non-negative whole numbers collected in groups, of which each group is then summarised exactly.
 * Not safe for several threads while it collects. 4 bytes a value below 2³², 12 above.
 *
 * <p>Adding to many groups in turn touches one cache line a group. Large values are kept as two
 * lists of halves.
 */
public final class ValueGroups {
    private static final long LARGE = 1L << 32;

    private final ChunkPool small = new ChunkPool();
    private final ChunkPool lowHalves = new ChunkPool();
    private final ChunkPool highHalves = new ChunkPool();

    /** Makes room for groups with numbers below a bound; they are empty at first. */
    public void ensureGroups(int bound) {
        small.ensureLists(bound);
        lowHalves.ensureLists(bound);
        highHalves.ensureLists(bound);
    }

    /** Adds a value, zero or more, to a group below the bound. */
    public void add(int group, long value) {
        if (value < LARGE) {
            small.add(group, (int) value);
        } else {
            lowHalves.add(group, (int) value);
            highHalves.add(group, (int) (value >>> 32));
        }
    }

    /** Number of values of a group. O(values / 32). */
    public int size(int group) {
        return small.size(group) + lowHalves.size(group);
    }

    /**
     * Copies the values of a group to an array, in no particular order; returns the place after
     * them.
     */
    public int copy(int group, long[] target, int to) {
        int smalls = small.size(group);
        int larges = lowHalves.size(group);
        int[] low = new int[Math.max(smalls, larges)];
        small.copy(group, low, 0);
        int at = to;
        for (int i = 0; i < smalls; i++) {
            target[at++] = low[i] & LARGE - 1;
        }
        if (larges > 0) {
            int[] high = new int[larges];
            lowHalves.copy(group, low, 0);
            highHalves.copy(group, high, 0);
            for (int i = 0; i < larges; i++) {
                target[at++] = (long) high[i] << 32 | low[i] & LARGE - 1;
            }
        }
        return at;
    }

    /**
     * The summary of a group that lies in several collections, as durations in milliseconds.
     * O(values).
     *
     * @param groups the group's number in each collection; −1 where it does not occur
     * @return empty if there is no value
     */
    public static Optional<DurationSummary> summarise(List<ValueGroups> collections, int[] groups) {
        int size = 0;
        for (int c = 0; c < groups.length; c++) {
            size += groups[c] < 0 ? 0 : collections.get(c).size(groups[c]);
        }
        long[] values = new long[size];
        int at = 0;
        for (int c = 0; c < groups.length; c++) {
            at = groups[c] < 0 ? at : collections.get(c).copy(groups[c], values, at);
        }
        return DurationSummary.ofMillis(values);
    }
}
