package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.Buckets;

import java.util.Arrays;

/**
 * Edges of few types, for large logs: a histogram of waits for each pair of types, and the waits
 * themselves only of the buckets in which a quantile is expected.
 *
 * <p>Mechanism: a count below zero marks a bucket whose waits are kept (the count proper is what
 * lies above {@link Integer#MIN_VALUE}), so that the common case touches two cache lines an event.
 * {@link DenseQuantiles} says which buckets those are, from a sample; where the sample misled it,
 * one more pass knows them exactly.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a histogram for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    static final int STRIDE = 4;
    static final int SUM = 0;
    static final int MIN = 1;
    static final int MAX = 2;
    static final int CUSTOMERS = 3;
    private static final int NUMBER_SHIFT = 32;
    private static final long LOW = (1L << NUMBER_SHIFT) - 1;

    final int types;
    final int[] counts;
    final long[] edges;
    int[] keptPlaces = new int[1 << 12];
    long[] keptWaits = new long[1 << 12];
    int kept;

    /**
     * An empty tally.
     *
     * @param keptBuckets places in {@link #counts} whose waits are kept
     */
    DenseEdges(int types, int[] keptBuckets) {
        this.types = types;
        this.counts = new int[types * types * Buckets.COUNT];
        this.edges = new long[types * types * STRIDE];
        for (int edge = 0; edge < types * types; edge++) {
            edges[edge * STRIDE + MIN] = Long.MAX_VALUE;
            edges[edge * STRIDE + MAX] = -1;
        }
        for (int place : keptBuckets) {
            counts[place] = Integer.MIN_VALUE;
        }
    }

    @Override
    public void add(Journey journey, int number) {
        char[] codes = journey.types();
        long[] times = journey.times();
        int to = journey.to();
        int from = journey.from();
        int before = codes[from];
        long timeBefore = times[from];
        for (int i = from + 1; i < to; i++) {
            int type = codes[i];
            long time = times[i];
            int edge = before * types + type;
            count(edge, time - timeBefore, number);
            before = type;
            timeBefore = time;
        }
    }

    private void count(int edge, long wait, long number) {
        int at = edge * STRIDE;
        edges[at + SUM] += wait;
        if (wait < edges[at + MIN]) {
            edges[at + MIN] = wait;
        }
        if (wait > edges[at + MAX]) {
            edges[at + MAX] = wait;
        }
        long customers = edges[at + CUSTOMERS];
        if (customers >>> NUMBER_SHIFT != number) {
            edges[at + CUSTOMERS] = number << NUMBER_SHIFT | (customers & LOW) + 1;
        }
        int place = edge * Buckets.COUNT + Buckets.of(wait);
        if (++counts[place] < 0) {
            keep(place, wait);
        }
    }

    private void keep(int place, long wait) {
        if (kept == keptPlaces.length) {
            keptPlaces = Arrays.copyOf(keptPlaces, 2 * kept);
            keptWaits = Arrays.copyOf(keptWaits, 2 * kept);
        }
        keptPlaces[kept] = place;
        keptWaits[kept++] = wait;
    }

    /** Number of journeys with an edge. */
    long customers(int edge) {
        return edges[edge * STRIDE + CUSTOMERS] & LOW;
    }
}
