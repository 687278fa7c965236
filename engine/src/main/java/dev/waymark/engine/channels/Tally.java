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
        int to = journey.to();
        int size = request.channels;
        char[] types = journey.types();
        char[] channels = journey.channels();
        long[] times = journey.times();
        events += journey.size();
        contacts.begin(number);
        int before = 0;
        long timeBefore = 0;
        for (int i = journey.from(); i < to; i++) {
            int type = types[i];
            int channel = channels[i];
            eventsByStage[request.stageOf[type] * size + channel]++;
            byte role = request.roles[type];
            if (role != 0) {
                take(role, journey, i, channel);
            }
            if (channel != 0) {
                long time = times[i];
                if (channelSeen[channel] != number) {
                    channelSeen[channel] = number;
                    channelCustomers[channel]++;
                }
                if (before != 0) {
                    switches.add(before * size + channel, time - timeBefore, number);
                }
                before = channel;
                timeBefore = time;
            }
        }
    }

    private void take(byte role, Journey journey, int place, int channel) {
        int topic = request.byTopic ? journey.property(0)[place] : 0;
        if (role == CodedRequest.RESOLVING) {
            contacts.resolve(topic, channel);
        } else if (channel != 0) {
            contacts.contact(topic, channel, journey.times()[place]);
        }
    }
}
