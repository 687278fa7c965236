package dev.waymark.engine.channels;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.WindowedGroups;

/** What one thread has counted so far. */
final class Tally {
    final WindowedGroups switches;
    final ContactTally contacts;
    final long[] eventsByStage;
    final long[] channelCustomers;
    long events;
    int journeys;
    private final CodedRequest request;
    private final int[] channelSeen;
    private int[] withRole = new int[0];

    Tally(CodedRequest request, Windows windows) {
        this.request = request;
        switches = new WindowedGroups(request.channels * request.channels, windows.switches());
        contacts = new ContactTally(request, windows);
        eventsByStage = new long[request.stages * request.channels];
        channelCustomers = new long[request.channels];
        channelSeen = new int[request.channels];
    }

    void add(Journey journey) {
        int number = ++journeys;
        events += journey.size();
        int noted = countEvents(journey);
        if (noted > 0) {
            contacts.begin(number);
            for (int i = 0; i < noted; i++) {
                take(journey, withRole[i]);
            }
        }
        countSwitches(journey, number);
    }

    /**
     * Counts events by stage and channel, and notes the places of those that do something to
     * contacts, without a branch that depends on an event; returns how many.
     */
    private int countEvents(Journey journey) {
        int from = journey.from();
        int to = journey.to();
        int size = request.channels;
        char[] types = journey.types();
        char[] channels = journey.channels();
        byte[] roles = request.roles;
        int[] stageOf = request.stageOf;
        long[] counts = eventsByStage;
        if (withRole.length < to - from) {
            withRole = new int[2 * (to - from)];
        }
        int[] places = withRole;
        int noted = 0;
        long seen = 0;
        for (int i = from; i < to; i++) {
            int type = types[i];
            int channel = channels[i];
            counts[stageOf[type] * size + channel]++;
            seen |= 1L << channel;
            places[noted] = i;
            noted += -roles[type] >>> Integer.SIZE - 1;
        }
        if (size <= Long.SIZE) {
            countCustomer(seen);
        } else {
            countCustomer(channels, from, to);
        }
        return noted;
    }

    /** Counts a customer for each channel whose bit is set. */
    private void countCustomer(long channels) {
        long left = channels;
        while (left != 0) {
            channelCustomers[Long.numberOfTrailingZeros(left)]++;
            left &= left - 1;
        }
    }

    /** The same where a word has too few bits. */
    private void countCustomer(char[] channels, int from, int to) {
        for (int i = from; i < to; i++) {
            int channel = channels[i];
            if (channelSeen[channel] != journeys) {
                channelSeen[channel] = journeys;
                channelCustomers[channel]++;
            }
        }
    }

    private void countSwitches(Journey journey, int number) {
        int to = journey.to();
        int size = request.channels;
        char[] channels = journey.channels();
        long[] times = journey.times();
        int before = 0;
        long timeBefore = 0;
        for (int i = journey.from(); i < to; i++) {
            int channel = channels[i];
            if (channel != 0) {
                long time = times[i];
                if (before != 0) {
                    switches.add(before * size + channel, time - timeBefore, number);
                }
                before = channel;
                timeBefore = time;
            }
        }
    }

    private void take(Journey journey, int place) {
        int topic = request.byTopic ? journey.property(0)[place] : 0;
        int channel = journey.channels()[place];
        if (request.roles[journey.types()[place]] == CodedRequest.RESOLVING) {
            contacts.resolve(topic, channel);
        } else if (channel != 0) {
            contacts.contact(topic, channel, journey.times()[place]);
        }
    }
}
