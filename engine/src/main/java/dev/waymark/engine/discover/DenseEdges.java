package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/**
 * Edges of few types, for large logs: eight numbers for each pair of types, and of the waits only
 * those inside {@link Windows}.
 *
 * <p>Mechanism: how many waits lie below a window is counted, so that the rank of what lies inside
 * is known exactly. An event touches one cache line. {@link DenseSummary} finds the quantiles; if
 * one lies outside its window, the log is read again with that edge's waits all kept.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a row for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    static final int STRIDE = 8;
    static final int SUM = 0;
    static final int MIN = 1;
    static final int MAX = 2;
    private static final int CUSTOMERS = 3;
    private static final int MEDIAN_WINDOW = 4;
    private static final int P95_WINDOW = 5;
    private static final int BELOW = 6;
    private static final int COUNT = 7;
    private static final int HALF = Integer.SIZE;
    private static final long LOW = (1L << HALF) - 1;

    final int types;
    final long[] rows;
    int[] keptEdges = new int[1 << 12];
    long[] keptWaits = new long[1 << 12];
    int kept;

    DenseEdges(int types, Windows windows) {
        this.types = types;
        this.rows = new long[types * types * STRIDE];
        for (int edge = 0; edge < types * types; edge++) {
            int row = edge * STRIDE;
            rows[row + MIN] = Long.MAX_VALUE;
            rows[row + MAX] = -1;
            rows[row + MEDIAN_WINDOW] = (long) windows.low(edge, 0) << HALF | windows.span(edge, 0);
            rows[row + P95_WINDOW] = (long) windows.low(edge, 1) << HALF | windows.span(edge, 1);
        }
    }

    /** Adds the edges of a journey; returns a mask of its types. */
    long add(Journey journey, int number) {
        char[] codes = journey.types();
        long[] times = journey.times();
        int to = journey.to();
        int from = journey.from();
        int before = codes[from];
        long timeBefore = times[from];
        long seen = 1L << before;
        for (int i = from + 1; i < to; i++) {
            int type = codes[i];
            long time = times[i];
            count(before * types + type, time - timeBefore, number);
            seen |= 1L << type;
            before = type;
            timeBefore = time;
        }
        return seen;
    }

    private void count(int edge, long wait, long number) {
        long[] r = rows;
        int row = edge * STRIDE;
        r[row + SUM] += wait;
        r[row + COUNT]++;
        if (wait < r[row + MIN]) {
            r[row + MIN] = wait;
        }
        if (wait > r[row + MAX]) {
            r[row + MAX] = wait;
        }
        long customers = r[row + CUSTOMERS];
        if (customers >>> HALF != number) {
            r[row + CUSTOMERS] = number << HALF | (customers & LOW) + 1;
        }
        int key = Windows.key(wait);
        long median = r[row + MEDIAN_WINDOW];
        long p95 = r[row + P95_WINDOW];
        int aboveMedian = key - (int) (median >>> HALF);
        int aboveP95 = key - (int) (p95 >>> HALF);
        r[row + BELOW] += ((long) (aboveMedian >>> HALF - 1) << HALF) + (aboveP95 >>> HALF - 1);
        boolean outside =
                aboveMedian + Integer.MIN_VALUE > (int) median + Integer.MIN_VALUE
                        & aboveP95 + Integer.MIN_VALUE > (int) p95 + Integer.MIN_VALUE;
        if (!outside) {
            keep(edge, wait);
        }
    }

    private void keep(int edge, long wait) {
        if (kept == keptEdges.length) {
            keptEdges = Arrays.copyOf(keptEdges, 2 * kept);
            keptWaits = Arrays.copyOf(keptWaits, 2 * kept);
        }
        keptEdges[kept] = edge;
        keptWaits[kept++] = wait;
    }

    long count(int edge) {
        return rows[edge * STRIDE + COUNT];
    }

    /** Number of journeys with an edge. */
    long customers(int edge) {
        return rows[edge * STRIDE + CUSTOMERS] & LOW;
    }

    /** Number of waits of an edge below a window. */
    long below(int edge, int quantile) {
        long below = rows[edge * STRIDE + BELOW];
        return quantile == 0 ? below >>> HALF : below & LOW;
    }
}
