package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * Edges of few types, for large logs: what their counts and means need, and of the waits only those
 * inside {@link Windows}.
 *
 * <p>Mechanism: a wait goes to a short buffer of its edge, with one bit that says whether the edge
 * is new in the journey; a full buffer is taken apart in one loop without branches. Buffers of the
 * edges that occur often fit the processor's second-level cache. How many waits lie below a window
 * is counted, so that the rank of what lies inside is known exactly. Waits of {@link #LARGE}
 * milliseconds or more (25 days) stand in the buffers as that number, and are kept apart as they
 * are. {@link DenseSummary} finds the quantiles; if one lies outside its window, the log is read
 * again with that edge's waits all kept.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a row for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    /** From here on waits are kept apart. */
    static final int LARGE = Integer.MAX_VALUE;

    private static final int BUFFER = 1 << 5;

    final int types;
    private final Windows windows;
    private final int[] buffers;
    private final byte[] fills;
    private final long[] followers;
    private final int[] customers;
    private final long[] counts;
    private final long[] sums;
    private final int[] mins;
    private final int[] maxs;
    private final long[] below;
    private final int[][] kept;
    private final int[] keptSizes;
    final ValueGroups large = new ValueGroups();

    DenseEdges(int types, Windows windows) {
        this.types = types;
        this.windows = windows;
        int edges = types * types;
        buffers = new int[edges * BUFFER];
        fills = new byte[edges];
        followers = new long[types];
        customers = new int[edges];
        counts = new long[edges];
        sums = new long[edges];
        mins = new int[edges];
        Arrays.fill(mins, LARGE);
        maxs = new int[edges];
        below = new long[edges * Windows.SHARES.length];
        kept = new int[edges][];
        Arrays.fill(kept, new int[0]);
        keptSizes = new int[edges];
        large.ensureGroups(edges);
    }

    /** Adds the edges of a journey; returns a mask of its types. */
    long add(Journey journey) {
        char[] codes = journey.types();
        long[] times = journey.times();
        byte[] filled = fills;
        int[] entries = buffers;
        long[] known = followers;
        int to = journey.to();
        int from = journey.from();
        int before = codes[from];
        long timeBefore = times[from];
        long seen = 1L << before;
        for (int i = from + 1; i < to; i++) {
            int type = codes[i];
            long time = times[i];
            int edge = before * types + type;
            long wait = time - timeBefore;
            if (wait >= LARGE) {
                large.add(edge, wait);
                wait = LARGE;
            }
            long knownHere = known[before];
            int isKnown = (int) (knownHere >>> type) & 1;
            known[before] = knownHere | 1L << type;
            int fill = filled[edge];
            entries[edge * BUFFER + fill++] = (int) wait | isKnown << Integer.SIZE - 1;
            if (fill == BUFFER) {
                empty(edge, BUFFER);
                fill = 0;
            }
            filled[edge] = (byte) fill;
            seen |= 1L << type;
            before = type;
            timeBefore = time;
        }
        Arrays.fill(known, 0);
        return seen;
    }

    /** Takes apart what an edge's buffer holds; different edges may be at the same time. */
    void empty(int edge) {
        empty(edge, fills[edge]);
        fills[edge] = 0;
    }

    private void empty(int edge, int size) {
        int at = keptSizes[edge];
        int[] target = kept[edge];
        if (target.length < at + size) {
            target = Arrays.copyOf(target, Math.max(at + size, 2 * at));
            kept[edge] = target;
        }
        int low = windows.low(edge, 0);
        int high = windows.high(edge, 0);
        int low95 = windows.low(edge, 1);
        int high95 = windows.high(edge, 1);
        long sum = 0;
        int min = mins[edge];
        int max = maxs[edge];
        int known = 0;
        int belowMedian = 0;
        int belowP95 = 0;
        int from = edge * BUFFER;
        for (int i = from; i < from + size; i++) {
            int entry = buffers[i];
            int wait = entry & LARGE;
            known += entry >>> Integer.SIZE - 1;
            sum += wait;
            min = Math.min(min, wait);
            max = Math.max(max, wait);
            int above = wait - low;
            int above95 = wait - low95;
            belowMedian += above >>> Integer.SIZE - 1;
            belowP95 += above95 >>> Integer.SIZE - 1;
            int outside = (above | high - wait) & (above95 | high95 - wait);
            target[at] = wait;
            at += 1 + (outside >> Integer.SIZE - 1);
        }
        keptSizes[edge] = at;
        counts[edge] += size;
        customers[edge] += size - known;
        sums[edge] += sum;
        mins[edge] = min;
        maxs[edge] = max;
        below[2 * edge] += belowMedian;
        below[2 * edge + 1] += belowP95;
    }

    /** How often an edge occurred. */
    long count(int edge) {
        return counts[edge] + fills[edge];
    }

    /** Number of journeys with an emptied edge. */
    long customers(int edge) {
        return customers[edge];
    }

    /** Sum of the waits of an emptied edge, large ones taken as {@link #LARGE}. */
    long sum(int edge) {
        return sums[edge];
    }

    int min(int edge) {
        return mins[edge];
    }

    int max(int edge) {
        return maxs[edge];
    }

    /** Number of waits of an emptied edge below a window. */
    long below(int edge, int quantile) {
        return below[2 * edge + quantile];
    }

    /** Number of waits of an emptied edge that were kept. */
    int keptSize(int edge) {
        return keptSizes[edge];
    }

    /** Copies the kept waits of an edge; returns the place after them. */
    int copyKept(int edge, int[] target, int to) {
        System.arraycopy(kept[edge], 0, target, to, keptSizes[edge]);
        return to + keptSizes[edge];
    }
}
