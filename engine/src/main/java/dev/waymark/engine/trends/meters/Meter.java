package dev.waymark.engine.trends.meters;

import dev.waymark.engine.index.Journey;

/** Collects one metric, period by period. Not safe for several threads. */
public abstract class Meter {
    /** The confidence of the intervals. */
    public static final double CONFIDENCE = 0.95;

    /**
     * Adds a journey.
     *
     * @param periods the bucket of each of its events, in order, from place 0 on
     */
    public abstract void add(Journey journey, int[] periods);

    /** Adds what another meter of the same metric has collected. */
    public abstract void merge(Meter other);

    /** What was collected in a period. */
    public abstract Measured at(int bucket);

    /** Adds counts to counts, place by place. */
    public static void addAll(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
