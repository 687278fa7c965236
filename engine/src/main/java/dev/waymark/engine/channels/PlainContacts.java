package dev.waymark.engine.channels;

import dev.waymark.engine.index.JourneyBlock;

/**
 * Repeat contacts where contacts have no topics and nothing resolves them: each contact follows the
 * one before it, and lost hand-offs are the repeats on another channel, which are not counted once
 * more. Counts into a {@link ContactTally}, without a branch on whether a contact is a repeat.
 */
final class PlainContacts {
    private final CodedRequest request;
    private final ContactTally tally;
    private int[] channelOf = new int[0];
    private int[] journeyOf = new int[0];
    private long[] timeOf = new long[0];
    private int[] groups = new int[0];
    private long[] waits = new long[0];

    PlainContacts(CodedRequest request, ContactTally tally) {
        this.request = request;
        this.tally = tally;
    }

    /** Adds the contacts at the first {@code noted} places of a block. */
    void add(JourneyBlock block, int[] places, int noted) {
        if (timeOf.length < noted + 1) {
            channelOf = new int[2 * noted + 1];
            journeyOf = new int[2 * noted + 1];
            timeOf = new long[2 * noted + 1];
            groups = new int[4 * noted + 2];
            waits = new long[4 * noted + 2];
        }
        int contacts = gather(block, places, noted);
        tally.repeats.add(groups, waits, 0, pair(contacts, tally.repeats.none()));
    }

    /** Gathers the contacts that name a channel; returns how many. */
    private int gather(JourneyBlock block, int[] places, int noted) {
        char[] channels = block.channels();
        long[] times = block.times();
        long[] counts = tally.contactsByChannel;
        int journey = 0;
        int end = block.to(0);
        int at = 0;
        for (int i = 0; i < noted; i++) {
            int place = places[i];
            while (end <= place) {
                end = block.to(++journey);
            }
            int channel = channels[place];
            int isNamed = -channel >>> Integer.SIZE - 1;
            channelOf[at] = channel;
            journeyOf[at] = journey;
            timeOf[at] = times[place];
            counts[channel] += isNamed;
            at += isNamed;
        }
        return at;
    }

    /**
     * Finds the waits from contact to contact within the window; returns how many, journeys'
     * beginnings included.
     */
    private int pair(int contacts, int none) {
        int size = request.channels;
        long window = request.windowMillis;
        int at = 0;
        for (int i = 0; i < contacts; i++) {
            int before = Math.max(0, i - 1);
            int isFirst =
                    -(journeyOf[i] ^ journeyOf[before]) >>> Integer.SIZE - 1 | (i == 0 ? 1 : 0);
            groups[at] = none;
            waits[at] = 0;
            at += isFirst;
            long wait = timeOf[i] - timeOf[before];
            groups[at] = channelOf[before] * size + channelOf[i];
            waits[at] = wait;
            int isNear = (int) (wait - window - 1 >>> Long.SIZE - 1);
            at += (1 - isFirst) & isNear;
        }
        return at;
    }
}
