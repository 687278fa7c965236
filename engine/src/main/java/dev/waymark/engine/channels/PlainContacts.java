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
    private int[] groups = new int[0];
    private long[] waits = new long[0];

    PlainContacts(CodedRequest request, ContactTally tally) {
        this.request = request;
        this.tally = tally;
    }

    /** Adds the contacts at the first {@code noted} places of a block. */
    void add(JourneyBlock block, int[] places, int noted) {
        if (groups.length <= 2 * noted) {
            groups = new int[4 * noted + 1];
            waits = new long[4 * noted + 1];
        }
        tally.repeats.add(groups, waits, 0, pair(block, places, noted));
    }

    /**
     * Finds the waits from contact to contact within the window; returns how many, journeys'
     * beginnings included.
     */
    private int pair(JourneyBlock block, int[] places, int noted) {
        int size = request.channels;
        long window = request.windowMillis;
        int none = tally.repeats.none();
        char[] channels = block.channels();
        long[] times = block.times();
        long[] counts = tally.contactsByChannel;
        int journey = -1;
        int end = 0;
        int before = 0;
        long timeBefore = 0;
        int at = 0;
        for (int i = 0; i < noted; i++) {
            int place = places[i];
            if (end <= place) {
                do {
                    end = block.to(++journey);
                } while (end <= place);
                groups[at] = none;
                waits[at++] = 0;
                before = 0;
            }
            int channel = channels[place];
            long wait = times[place] - timeBefore;
            groups[at] = before * size + channel;
            waits[at] = wait;
            int isNamed = -channel >>> Integer.SIZE - 1;
            int isNear = (int) (wait - window - 1 >>> Long.SIZE - 1);
            at += isNamed & -before >>> Integer.SIZE - 1 & isNear;
            counts[channel] += isNamed;
            before = isNamed == 0 ? before : channel;
            timeBefore = isNamed == 0 ? timeBefore : times[place];
        }
        return at;
    }
}
