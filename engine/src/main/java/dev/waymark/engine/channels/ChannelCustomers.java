package dev.waymark.engine.channels;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.kernel.MaskCounts;

/** How many journeys use each channel: by masks where a word has enough bits. */
final class ChannelCustomers {
    private final MaskCounts masks = new MaskCounts();
    private final boolean isByMask;
    private final int[] lastJourney;
    private final long[] counts;
    private int journey;

    ChannelCustomers(int channels) {
        isByMask = channels <= Long.SIZE;
        lastJourney = new int[channels];
        counts = new long[channels];
    }

    /** Adds the journeys of a block. */
    void add(JourneyBlock block) {
        for (int j = 0; j < block.size(); j++) {
            add(block.channels(), block.from(j), block.to(j));
        }
    }

    private void add(char[] channels, int from, int to) {
        if (isByMask) {
            long mask = 0;
            for (int i = from; i < to; i++) {
                mask |= 1L << channels[i];
            }
            masks.add(mask);
            return;
        }
        journey++;
        for (int i = from; i < to; i++) {
            int channel = channels[i];
            if (lastJourney[channel] != journey) {
                lastJourney[channel] = journey;
                counts[channel]++;
            }
        }
    }

    /** How many journeys use a channel. */
    long count(int channel) {
        return isByMask ? masks.count(channel) : counts[channel];
    }
}
