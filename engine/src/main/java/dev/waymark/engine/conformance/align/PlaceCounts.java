package dev.waymark.engine.conformance.align;

/** In how many journeys something happened at a place; an open table of keys. */
public final class PlaceCounts {
    private static final int FIRST_SIZE = 256;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HIGH = 32;

    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int[] lastJourney = new int[FIRST_SIZE];
    private int size;

    /**
     * Counts a journey at a place once.
     *
     * @param journey rising from 1, the same during a journey
     */
    public void add(long key, int journey) {
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        if (lastJourney[slot] != journey) {
            lastJourney[slot] = journey;
            counts[slot]++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
    }

    /** Whether a journey was counted at a place; known until the next one is. */
    public boolean holds(long key, int journey) {
        int slot = slot(key);
        return counts[slot] != 0 && lastJourney[slot] == journey;
    }

    /** Hands every place and its count to a taker, in no particular order. */
    public void forEach(Taker taker) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (counts[slot] > 0) {
                taker.take(keys[slot], counts[slot]);
            }
        }
    }

    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> HIGH) & keys.length - 1;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldJourneys = lastJourney;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        lastJourney = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
                lastJourney[slot] = oldJourneys[old];
            }
        }
    }

    /** Takes a place and in how many journeys it was met. */
    @FunctionalInterface
    public interface Taker {
        /** Takes one place. */
        void take(long key, int journeys);
    }
}
