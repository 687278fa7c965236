package dev.waymark.engine.variants;

import java.util.HashMap;
import java.util.Map;

/** Counts of many numbers of which few are frequent: a byte each, and what exceeds it apart. */
final class SmallCounts {
    private static final int WRAP = 1 << Byte.SIZE;

    private final byte[] low;
    private final Map<Integer, Integer> wraps = new HashMap<>();

    SmallCounts(int size) {
        low = new byte[size];
    }

    void increment(int number) {
        if (++low[number] == 0) {
            wraps.merge(number, 1, Integer::sum);
        }
    }

    /** Adds all counts to an array. */
    void addTo(int[] counts) {
        for (int number = 0; number < low.length; number++) {
            counts[number] += low[number] & WRAP - 1;
        }
        wraps.forEach((number, times) -> counts[number] += times * WRAP);
    }

    int size() {
        return low.length;
    }
}
