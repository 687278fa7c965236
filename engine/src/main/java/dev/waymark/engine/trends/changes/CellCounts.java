package dev.waymark.engine.trends.changes;

import java.util.Arrays;

/**
 * Counts by key, of which few occur of the many that could. Open addressing; not safe for several
 * threads.
 */
final class CellCounts {
    private static final long FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    CellCounts() {
        Arrays.fill(keys, FREE);
    }

    /** Adds to the count of a key, zero or more. */
    void add(long key, long count) {
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
        }
        counts[at] += count;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * SPREAD >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[2 * oldCounts.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    CellCounts merge(CellCounts other) {
        other.forEach(this::add);
        return this;
    }

    /** Gives each key that was added to with its count, in no particular order. */
    void forEach(Cells each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                each.accept(keys[i], counts[i]);
            }
        }
    }

    /** Takes a key and its count. */
    @FunctionalInterface
    interface Cells {
        void accept(long key, long count);
    }
}
