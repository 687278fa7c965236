package dev.waymark.engine.neighbours;

import dev.waymark.engine.index.JourneyBlock;

/**
 * The events of a block's journeys that have a number, one after the other; the others are passed
 * over. Valid until the next block. Without a branch on whether an event is passed over.
 */
public final class GatheredEvents {
    private static final int SIGN = Integer.SIZE - 1;

    private final int[] numberOf;
    private int[] numbers = new int[0];
    private long[] waits = new long[0];
    private int[] starts = new int[0];
    private int size;
    private int journeys;

    /**
     * Gathers nothing yet.
     *
     * @param numberOf the number of each code, zero or more; below zero for those passed over
     */
    public GatheredEvents(int[] numberOf) {
        this.numberOf = numberOf.clone();
    }

    /**
     * Gathers the events of a block.
     *
     * @param codes of the events, one array of the block's
     */
    public void gather(JourneyBlock block, char[] codes) {
        size = 0;
        journeys = 0;
        if (block.size() > 0) {
            reserve(block.to(block.size() - 1) + 1, block.size() + 1);
        }
        for (int j = 0; j < block.size(); j++) {
            int before = size;
            size = gather(codes, block.times(), block.from(j), block.to(j), before);
            starts[journeys] = before;
            journeys += before - size >>> SIGN;
        }
        for (int i = size - 1; i > 0; i--) {
            waits[i] -= waits[i - 1];
        }
        for (int j = 0; j < journeys; j++) {
            waits[starts[j]] = 0;
        }
    }

    private void reserve(int places, int journeysOfBlock) {
        if (numbers.length < places) {
            numbers = new int[2 * places];
            waits = new long[2 * places];
        }
        if (starts.length < journeysOfBlock) {
            starts = new int[2 * journeysOfBlock];
        }
    }

    private int gather(char[] codes, long[] times, int from, int to, int start) {
        int[] number = numberOf;
        int[] found = numbers;
        long[] when = waits;
        int at = start;
        for (int i = from; i < to; i++) {
            int own = number[codes[i]];
            found[at] = own;
            when[at] = times[i];
            at += 1 + (own >> SIGN);
        }
        return at;
    }

    /** How many were gathered. */
    public int size() {
        return size;
    }

    /** In how many journeys. */
    public int journeys() {
        return journeys;
    }

    /** The number of each. */
    public int[] numbers() {
        return numbers;
    }

    /** How long each came after the one before it; 0 for the first of a journey. */
    public long[] waits() {
        return waits;
    }

    /** Adds one to the count of the number of each journey's first event. */
    public void countStarts(long[] counts) {
        for (int j = 0; j < journeys; j++) {
            counts[numbers[starts[j]]]++;
        }
    }

    /** Writes a number at the place of the first event of each journey. */
    public void markStarts(int[] target, int mark) {
        for (int j = 0; j < journeys; j++) {
            target[starts[j]] = mark;
        }
    }
}
