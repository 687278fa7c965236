package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * Edges of few types, for large logs: what their counts and means need, and of the waits only those
 * inside {@link EdgeWindows}.
 *
 * <p>Mechanism: first edge and wait of all neighbouring events of a block, journeys after another,
 * then one loop without branches that counts them; the events that begin a journey count for an
 * edge of their own. All numbers of an edge lie in one row, two of them in a word where they are
 * small, so that the rows of the edges that occur often stay in the processor's first-level cache.
 * Waits that may matter for a quantile or are shorter than all before are chosen, and looked at
 * again at the end of the block.
 *
 * <p>How many waits lie below the median's window is counted, so that the rank of what lies inside
 * is known exactly; what lies above its low end is kept for the 95th percentile and the longest
 * wait. Waits of {@link #LARGE} milliseconds or more (25 days) count as that number, and are kept
 * apart as they are. {@link DenseSummary} finds the quantiles; if one lies outside its window, the
 * log is read again with that edge's waits all kept.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a row for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    /** From here on waits are kept apart. */
    static final int LARGE = Integer.MAX_VALUE;

    private static final int ROW = 5;
    private static final long HIGH_ONE = 1L << 32;

    /** Count; number of waits below the median's window. */
    private static final int COUNT_BELOW = 0;

    private static final int SUM = 1;

    /** Customers; the last journey with the edge. */
    private static final int CUSTOMERS_LAST = 2;

    /** Width and low end of the median's window. */
    private static final int WINDOW = 3;

    /** Low end of the 95th percentile's window; shortest wait. */
    private static final int TOP_MIN = 4;

    final int types;
    private final long[] rows;
    private final int[][] kept;
    private final int[] keptSizes;
    private final int none;
    private int journey;
    private int[] edges = new int[0];
    private int[] waits = new int[0];
    private int[] chosen = new int[0];
    private final TypeCounts typeCustomers = new TypeCounts();
    final ValueGroups large = new ValueGroups();

    DenseEdges(int types, EdgeWindows windows) {
        this.types = types;
        int edges = types * types;
        none = edges;
        rows = new long[(edges + 1) * ROW];
        rows[none * ROW + WINDOW] = LARGE;
        rows[none * ROW + TOP_MIN] = (long) LARGE << 32;
        keptSizes = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            int low = windows.low(edge);
            rows[edge * ROW + WINDOW] = (long) (windows.high(edge) - low) << 32 | low;
            rows[edge * ROW + TOP_MIN] = (long) windows.top(edge) << 32 | LARGE;
        }
        kept = new int[edges][];
        Arrays.fill(kept, new int[0]);
        large.ensureGroups(edges);
    }

    @Override
    public void add(JourneyBlock block) {
        int size = block.size();
        for (int j = 0; j < size; j++) {
            typeCustomers.add(block.typeMask(j));
        }
        if (size > 0) {
            int from = block.from(0);
            int to = block.to(size - 1);
            if (to > edges.length) {
                edges = new int[to];
                waits = new int[to];
                chosen = new int[to];
            }
            pair(block.types(), block.times(), from, to);
            int end = from;
            for (int j = 0; j < size; j++) {
                int start = block.from(j);
                for (int i = end; i <= start; i++) {
                    edges[i] = none;
                    waits[i] = 0;
                }
                end = block.to(j);
            }
            keep(count(from, to), block.times());
        }
    }

    /** Finds edge and wait of neighbouring events, also where a journey begins. */
    private void pair(char[] types, long[] times, int from, int to) {
        int size = this.types;
        int[] edges = this.edges;
        int[] waits = this.waits;
        for (int i = from + 1; i < to; i++) {
            edges[i] = types[i - 1] * size + types[i];
        }
        for (int i = from + 1; i < to; i++) {
            waits[i] = (int) Math.min(times[i] - times[i - 1], LARGE);
        }
    }

    /** Counts events; returns how many of them were chosen to be looked at again. */
    private int count(int from, int to) {
        long[] rows = this.rows;
        int[] edges = this.edges;
        int[] waits = this.waits;
        int[] chosen = this.chosen;
        int none = this.none;
        int here = journey;
        int at = 0;
        for (int i = from; i < to; i++) {
            int edge = edges[i];
            int wait = waits[i];
            int row = edge * ROW;
            here += edge == none ? 1 : 0;
            rows[row + SUM] += wait;
            long window = rows[row + WINDOW];
            int above = wait - (int) window;
            rows[row + COUNT_BELOW] += HIGH_ONE + (above >>> 31);
            long customers = rows[row + CUSTOMERS_LAST];
            long other = (customers ^ here) & 0xFFFF_FFFFL;
            rows[row + CUSTOMERS_LAST] = (customers ^ other) + ((-other >>> 63) << 32);
            long ends = rows[row + TOP_MIN];
            int isOutside =
                    (above | (int) (window >>> 32) - above)
                            & wait - (int) (ends >>> 32)
                            & ~(wait - (int) ends);
            chosen[at] = i;
            at += 1 + (isOutside >> 31);
        }
        journey = here;
        return at;
    }

    private void keep(int size, long[] times) {
        for (int c = 0; c < size; c++) {
            int i = chosen[c];
            int edge = edges[i];
            int wait = waits[i];
            int row = edge * ROW;
            long ends = rows[row + TOP_MIN];
            if (wait < (int) ends) {
                rows[row + TOP_MIN] = ends >>> 32 << 32 | wait;
            }
            if (wait == LARGE) {
                large.add(edge, times[i] - times[i - 1]);
            }
            int kept = keptSizes[edge];
            int[] target = this.kept[edge];
            if (kept == target.length) {
                target = Arrays.copyOf(target, Math.max(16, 2 * kept));
                this.kept[edge] = target;
            }
            target[kept] = wait;
            keptSizes[edge] = kept + 1;
        }
    }

    @Override
    public long into(int type) {
        long into = 0;
        for (int before = 0; before < types; before++) {
            into += count(before * types + type);
        }
        return into;
    }

    @Override
    public long customers(int type) {
        return typeCustomers.count(type);
    }

    private int high(int edge, int field) {
        return (int) (rows[edge * ROW + field] >>> 32);
    }

    private int low(int edge, int field) {
        return (int) rows[edge * ROW + field];
    }

    /** How often an edge occurred. */
    long count(int edge) {
        return high(edge, COUNT_BELOW);
    }

    /** Number of journeys with an edge. */
    long journeys(int edge) {
        return high(edge, CUSTOMERS_LAST);
    }

    /** Sum of the waits of an edge, large ones taken as {@link #LARGE}. */
    long sum(int edge) {
        return rows[edge * ROW + SUM];
    }

    int min(int edge) {
        return low(edge, TOP_MIN);
    }

    /** Number of waits of an edge below the median's window. */
    long below(int edge) {
        return low(edge, COUNT_BELOW);
    }

    /** Number of waits of an edge that were kept. */
    int keptSize(int edge) {
        return keptSizes[edge];
    }

    /** Copies the kept waits of an edge; returns the place after them. */
    int copyKept(int edge, int[] target, int to) {
        int size = keptSize(edge);
        System.arraycopy(kept[edge], 0, target, to, size);
        return to + size;
    }
}
