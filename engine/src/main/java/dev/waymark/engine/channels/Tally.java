package dev.waymark.engine.channels;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.quantile.WindowedGroups;

/** What one thread has counted so far. */
final class Tally {
    final WindowedGroups switches;
    final SwitchPairs pairs;
    final ContactTally contacts;
    final long[] eventsByStage;
    final ChannelCustomers channelCustomers;
    long events;
    int journeys;
    private final CodedRequest request;
    private final PlainContacts plain;
    private int[] withRole = new int[0];

    Tally(CodedRequest request, Windows windows) {
        this.request = request;
        switches = new WindowedGroups(request.channels * request.channels, windows.switches());
        contacts = new ContactTally(request, windows);
        eventsByStage = new long[request.stages * request.channels];
        channelCustomers = new ChannelCustomers(request.channels);
        pairs = new SwitchPairs(request.channels);
        plain = new PlainContacts(request, contacts);
    }

    void add(JourneyBlock block) {
        int size = block.size();
        if (size == 0) {
            return;
        }
        if (withRole.length <= block.to(size - 1)) {
            withRole = new int[2 * block.to(size - 1) + 1];
        }
        int noted = countEvents(block);
        if (request.isPlain) {
            plain.add(block, withRole, noted);
        } else {
            contact(block, noted);
        }
        channelCustomers.add(block);
        pairs.add(block, switches);
        journeys += size;
    }

    private int countEvents(JourneyBlock block) {
        int noted = 0;
        int next = 0;
        for (int j = 0; j < block.size(); j = next) {
            next = block.nextGap(j);
            events += block.to(next - 1) - block.from(j);
            int to = block.to(next - 1);
            noted =
                    request.stages > 1
                            ? countEvents(block, block.from(j), to, noted)
                            : note(block.types(), block.from(j), to, noted);
        }
        return noted;
    }

    /** As {@link #countEvents}, where no stage is named: there is nothing to count. */
    private int note(char[] types, int from, int to, int before) {
        byte[] roles = request.roles;
        int[] places = withRole;
        int noted = before;
        for (int i = from; i < to; i++) {
            places[noted] = i;
            noted += -roles[types[i]] >>> Integer.SIZE - 1;
        }
        return noted;
    }

    /**
     * Counts events by stage and channel, and notes the places of those that do something to
     * contacts after those noted before, without a branch that depends on an event; returns how
     * many are noted then.
     */
    private int countEvents(JourneyBlock block, int from, int to, int before) {
        char[] types = block.types();
        char[] channels = block.channels();
        byte[] roles = request.roles;
        int[] stageRow = request.stageRow;
        long[] counts = eventsByStage;
        int[] places = withRole;
        int noted = before;
        for (int i = from; i < to; i++) {
            int type = types[i];
            counts[stageRow[type] + channels[i]]++;
            places[noted] = i;
            noted += -roles[type] >>> Integer.SIZE - 1;
        }
        return noted;
    }

    /**
     * Whether lost hand-offs are the repeats on another channel, and not counted for themselves.
     */
    boolean isPlain() {
        return request.isPlain;
    }

    private void contact(JourneyBlock block, int noted) {
        int journey = 0;
        int end = 0;
        for (int i = 0; i < noted; i++) {
            int place = withRole[i];
            if (place >= end) {
                while (block.to(journey) <= place) {
                    journey++;
                }
                end = block.to(journey);
                contacts.begin(journeys + journey + 1);
            }
            take(block, place);
        }
        contacts.flush();
    }

    private void take(JourneyBlock block, int place) {
        int topic = request.byTopic ? block.property(0)[place] : 0;
        int channel = block.channels()[place];
        if (request.roles[block.types()[place]] == CodedRequest.RESOLVING) {
            contacts.resolve(topic, channel);
        } else if (channel != 0) {
            contacts.contact(topic, channel, block.times()[place]);
        }
    }
}
