package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.quantile.WindowedGroups;

import org.jspecify.annotations.Nullable;

/**
 * What one thread has met of the waits between few stages: of each pair, and where waits for the
 * company and the customer's own end in the same stage, of both apart.
 */
final class WindowedTally {
    final WindowedGroups pairs;

    /** Twice the number of the pair, plus one if the wait was for us; null if none are mixed. */
    final @Nullable WindowedGroups parts;

    long events;
    int journeys;
    private final int stages;
    private final int[] targets;
    private int[] met = new int[0];
    private int[] groups = new int[0];
    private long[] when = new long[0];
    private int[] starts = new int[0];

    /**
     * Nothing met yet.
     *
     * @param targets for each type twice the number of its stage, plus one if it is ours; −1 if it
     *     is in no stage
     */
    WindowedTally(int stages, int[] targets, WaitWindows windows) {
        this.stages = stages;
        this.targets = targets;
        this.pairs = new WindowedGroups(stages * stages, windows.pairs());
        this.parts =
                windows.parts() == null
                        ? null
                        : new WindowedGroups(2 * stages * stages, windows.parts());
    }

    void add(JourneyBlock block) {
        int size = block.size();
        if (size == 0) {
            return;
        }
        reserve(block.to(size - 1), size);
        int at = 0;
        int begun = 0;
        for (int j = 0; j < size; j++) {
            int next = gather(block, block.from(j), block.to(j), at);
            starts[begun] = at;
            begun += at - next >>> Integer.SIZE - 1;
            at = next;
        }
        events += at;
        journeys += begun;
        for (int i = at - 1; i > 0; i--) {
            when[i] -= when[i - 1];
        }
        for (int j = 0; j < begun; j++) {
            when[starts[j]] = 0;
        }
        if (parts != null) {
            count(parts, at, begun, 0);
        }
        count(pairs, at, begun, 1);
    }

    private void reserve(int places, int journeysOfBlock) {
        if (met.length < places + 1) {
            met = new int[2 * places + 1];
            when = new long[2 * places + 1];
            groups = new int[2 * places + 1];
        }
        if (starts.length < journeysOfBlock + 1) {
            starts = new int[2 * journeysOfBlock + 1];
        }
    }

    /** Gathers the events in a stage, from a place on; returns the place after them. */
    private int gather(JourneyBlock block, int from, int to, int start) {
        char[] types = block.types();
        long[] times = block.times();
        int at = start;
        for (int i = from; i < to; i++) {
            int target = targets[types[i]];
            met[at] = target;
            when[at] = times[i];
            at += 1 + (target >> Integer.SIZE - 1);
        }
        return at;
    }

    /** Counts the gathered waits; {@code shift} 1 makes pairs of the targets, 0 their parts. */
    private void count(WindowedGroups waits, int size, int begun, int shift) {
        int[] codes = met;
        int[] pair = groups;
        int width = 2 * stages >> shift;
        for (int i = 1; i < size; i++) {
            pair[i] = (codes[i - 1] >> 1) * width + (codes[i] >> shift);
        }
        for (int j = 0; j < begun; j++) {
            pair[starts[j]] = waits.none();
        }
        waits.add(pair, when, 0, size);
    }
}
