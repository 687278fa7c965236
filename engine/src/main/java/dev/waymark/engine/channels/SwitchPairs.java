package dev.waymark.engine.channels;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.kernel.NeighbourPairs;
import dev.waymark.engine.quantile.WindowedGroups;

/** Finds the switches of a block's journeys, events that name no channel passed over. */
final class SwitchPairs {
    private final int channels;
    private final NeighbourPairs neighbours = new NeighbourPairs();
    private int[] pairs = new int[0];
    private long[] waits = new long[0];
    private int[] starts = new int[0];

    SwitchPairs(int channels) {
        this.channels = channels;
    }

    /** Adds them to groups by their first and second channel. */
    void add(JourneyBlock block, WindowedGroups switches) {
        int size = block.size();
        if (neighbours.find(block, block.channels(), channels, switches.none())) {
            switches.add(neighbours.pairs(), neighbours.waits(), block.from(0), block.to(size - 1));
        } else {
            addNamed(block, switches);
        }
    }

    /** The same where some events name no channel. */
    private void addNamed(JourneyBlock block, WindowedGroups switches) {
        int size = block.size();
        reserve(block.to(size - 1) + 1, size + 1);
        int at = 0;
        int begun = 0;
        for (int j = 0; j < size; j++) {
            int next = gather(block, block.from(j), block.to(j), at);
            starts[begun] = at;
            begun += at - next >>> Integer.SIZE - 1;
            at = next;
        }
        for (int i = at - 1; i > 0; i--) {
            pairs[i] += pairs[i - 1] * channels;
            waits[i] -= waits[i - 1];
        }
        for (int j = 0; j < begun; j++) {
            pairs[starts[j]] = switches.none();
            waits[starts[j]] = 0;
        }
        switches.add(pairs, waits, 0, at);
    }

    private void reserve(int places, int journeys) {
        if (pairs.length < places) {
            pairs = new int[2 * places];
            waits = new long[2 * places];
        }
        if (starts.length < journeys) {
            starts = new int[2 * journeys];
        }
    }

    /** Gathers channels and times from a place on; returns the place after them. */
    private int gather(JourneyBlock block, int from, int to, int start) {
        char[] codes = block.channels();
        long[] times = block.times();
        int[] named = pairs;
        long[] when = waits;
        int at = start;
        for (int i = from; i < to; i++) {
            int channel = codes[i];
            named[at] = channel;
            when[at] = times[i];
            at += -channel >>> Integer.SIZE - 1;
        }
        return at;
    }
}
