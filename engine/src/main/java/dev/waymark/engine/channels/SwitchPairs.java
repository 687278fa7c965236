package dev.waymark.engine.channels;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.neighbours.GatheredEvents;
import dev.waymark.engine.neighbours.NeighbourPairs;
import dev.waymark.engine.quantile.WindowedGroups;

/** Finds the switches of a block's journeys, events that name no channel passed over. */
final class SwitchPairs {
    private final int channels;
    private final NeighbourPairs neighbours = new NeighbourPairs();
    private final GatheredEvents named;

    /** For each channel how many journeys have it first. */
    private final long[] firsts;

    SwitchPairs(int channels) {
        this.channels = channels;
        int[] numberOf = new int[channels];
        for (int channel = 0; channel < channels; channel++) {
            numberOf[channel] = channel == 0 ? -1 : channel;
        }
        this.named = new GatheredEvents(numberOf);
        this.firsts = new long[channels];
    }

    /** Adds them to groups by their first and second channel. */
    void add(JourneyBlock block, WindowedGroups switches) {
        int from = block.from(0);
        int to = block.to(block.size() - 1);
        if (allNamed(block.channels(), from, to)) {
            neighbours.find(block, block.channels(), channels, switches.none());
            switches.add(neighbours.pairs(), neighbours.waits(), from, to);
            countStarts(block);
            return;
        }
        named.gather(block, block.channels());
        named.countStarts(firsts);
        int[] pairs = named.numbers();
        for (int i = named.size() - 1; i > 0; i--) {
            pairs[i] += pairs[i - 1] * channels;
        }
        named.markStarts(pairs, switches.none());
        switches.add(pairs, named.waits(), 0, named.size());
    }

    private void countStarts(JourneyBlock block) {
        char[] codes = block.channels();
        for (int j = 0; j < block.size(); j++) {
            firsts[codes[block.from(j)]]++;
        }
    }

    /** How many journeys have a channel first, events that name none passed over. */
    long firsts(int channel) {
        return firsts[channel];
    }

    /** Whether all events name a channel, those between journeys as well. */
    private static boolean allNamed(char[] codes, int from, int to) {
        int lacks = 0;
        for (int i = from; i < to; i++) {
            lacks |= codes[i] - 1;
        }
        return lacks >= 0;
    }
}
