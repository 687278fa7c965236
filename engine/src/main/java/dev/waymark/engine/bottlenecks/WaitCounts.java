package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.Selection;

/**
 * How many waits one thread has met in each bucket of {@link Selection}, for few stages: the first
 * of two passes. A group is a pair of stages, and whether the event was ours.
 */
final class WaitCounts {
    final int[] counts;
    final long[] sums;
    final int[] customers;
    long events;
    int journeys;
    private final int stages;
    private final int[] targets;
    private final int[] seen;

    /**
     * Nothing met yet.
     *
     * @param targets for each type twice the number of its stage, plus one if it is ours; −1 if it
     *     is in no stage
     */
    WaitCounts(int stages, int[] targets) {
        this.stages = stages;
        this.targets = targets;
        int pairs = stages * stages;
        counts = new int[2 * pairs * Selection.BUCKETS];
        sums = new long[2 * pairs];
        customers = new int[pairs];
        seen = new int[pairs];
    }

    void add(Journey journey) {
        char[] types = journey.types();
        long[] times = journey.times();
        int to = journey.to();
        int number = journeys + 1;
        int at = journey.from();
        while (at < to && targets[types[at]] < 0) {
            at++;
        }
        if (at == to) {
            return;
        }
        int found = 1;
        int row = (targets[types[at]] >> 1) * 2 * stages;
        long before = times[at];
        for (int i = at + 1; i < to; i++) {
            int target = targets[types[i]];
            if (target >= 0) {
                long time = times[i];
                long wait = time - before;
                int group = row + target;
                counts[group * Selection.BUCKETS + Selection.bucket(wait)]++;
                sums[group] += wait;
                int pair = group >> 1;
                if (seen[pair] != number) {
                    seen[pair] = number;
                    customers[pair]++;
                }
                found++;
                row = (target >> 1) * 2 * stages;
                before = time;
            }
        }
        journeys = number;
        events += found;
    }

    WaitCounts merge(WaitCounts other) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] += other.counts[cell];
        }
        for (int group = 0; group < sums.length; group++) {
            sums[group] += other.sums[group];
        }
        for (int pair = 0; pair < customers.length; pair++) {
            customers[pair] += other.customers[pair];
        }
        events += other.events;
        journeys += other.journeys;
        return this;
    }

    /** Number of waits of a group. */
    long count(int group) {
        long count = 0;
        for (int bucket = 0; bucket < Selection.BUCKETS; bucket++) {
            count += counts[group * Selection.BUCKETS + bucket];
        }
        return count;
    }
}
