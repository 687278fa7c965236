package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.neighbours.GatheredEvents;
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
    private final GatheredEvents gathered;
    private int[] groups = new int[0];

    /**
     * Nothing met yet.
     *
     * @param targets for each type twice the number of its stage, plus one if it is ours; −1 if it
     *     is in no stage
     */
    WindowedTally(int stages, int[] targets, WaitWindows windows) {
        this.stages = stages;
        this.gathered = new GatheredEvents(targets);
        this.pairs = new WindowedGroups(stages * stages, windows.pairs());
        this.parts =
                windows.parts() == null
                        ? null
                        : new WindowedGroups(2 * stages * stages, windows.parts());
    }

    void add(JourneyBlock block) {
        gathered.gather(block, block.types());
        events += gathered.size();
        journeys += gathered.journeys();
        if (groups.length < gathered.size()) {
            groups = new int[2 * gathered.size()];
        }
        if (parts != null) {
            count(parts, 0);
        }
        count(pairs, 1);
    }

    /** Counts the gathered waits; {@code shift} 1 makes pairs of the targets, 0 their parts. */
    private void count(WindowedGroups waits, int shift) {
        int[] targets = gathered.numbers();
        int[] group = groups;
        int width = 2 * stages >> shift;
        int size = gathered.size();
        for (int i = 1; i < size; i++) {
            group[i] = (targets[i - 1] >> 1) * width + (targets[i] >> shift);
        }
        gathered.markStarts(group, waits.none());
        waits.add(group, gathered.waits(), 0, size);
    }
}
