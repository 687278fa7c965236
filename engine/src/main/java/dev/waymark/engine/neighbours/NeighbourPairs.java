package dev.waymark.engine.neighbours;

import dev.waymark.engine.index.JourneyBlock;

import java.util.Arrays;

/**
 * The pairs of events that follow each other in the journeys of a block, and the waits between
 * them. Valid until the next block.
 *
 * <p>Mechanism: all neighbours are paired in loops without branches, journeys after another; then
 * the pairs that end where a journey begins are taken away.
 */
public final class NeighbourPairs {
    private int[] pairs = new int[0];
    private long[] waits = new long[0];

    /**
     * Finds the pairs of a block with one journey or more, at the place of the second event.
     *
     * @param codes of the events, one array of the block's
     * @param size number of codes; the pair of a and b is {@code a × size + b}
     * @param none stands for no pair: at the first event of each journey, and between journeys
     */
    public void find(JourneyBlock block, char[] codes, int size, int none) {
        int from = block.from(0);
        int to = block.to(block.size() - 1);
        if (to > pairs.length) {
            pairs = new int[2 * to];
            waits = new long[2 * to];
        }
        join(codes, size, from, to);
        subtract(block.times(), from, to);
        begin(block, none);
    }

    private void join(char[] codes, int size, int from, int to) {
        int[] found = pairs;
        for (int i = from + 1; i < to; i++) {
            found[i] = codes[i - 1] * size + codes[i];
        }
    }

    private void subtract(long[] times, int from, int to) {
        long[] between = waits;
        for (int i = from + 1; i < to; i++) {
            between[i] = times[i] - times[i - 1];
        }
    }

    /** Writes that no pair ends where a journey begins, or where none is. */
    private void begin(JourneyBlock block, int none) {
        int end = block.from(0);
        for (int j = 0; j < block.size(); j++) {
            int start = block.from(j);
            if (end < start) {
                Arrays.fill(pairs, end, start, none);
                Arrays.fill(waits, end, start, 0);
            }
            pairs[start] = none;
            waits[start] = 0;
            end = block.to(j);
        }
    }

    /** For each place of the block the pair that ends there. */
    public int[] pairs() {
        return pairs;
    }

    /** For each place of the block the wait before it. */
    public long[] waits() {
        return waits;
    }
}
