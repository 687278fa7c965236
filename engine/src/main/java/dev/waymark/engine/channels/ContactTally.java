package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.WindowedGroups;

import java.util.Arrays;

/**
 * What one thread has counted of contacts: repeats, lost hand-offs and resolutions.
 *
 * <p>For each topic of the journey that is read it knows the last contact and the span that is
 * open. Topics of earlier journeys are told by their number, so that nothing is cleared.
 */
final class ContactTally {
    final WindowedGroups repeats;
    final WindowedGroups lost;
    final long[] contactsByChannel;
    final long[] spansByContacts = new long[ChannelsKernel.MOST_CONTACTS + 1];
    long withoutTopic;
    long contactsInSpans;
    long selfService;

    private final CodedRequest request;
    private final int[] journeyOf;
    private final long[] lastTime;
    private final int[] lastChannel;
    private final boolean[] resolvedSince;
    private final int[] inSpan;
    private final boolean[] withPerson;
    private int[] touched = new int[8];
    private int touchedCount;
    private int journey;

    ContactTally(CodedRequest request, Windows windows) {
        this.request = request;
        int pairs = request.channels * request.channels;
        repeats = new WindowedGroups(pairs, windows.repeats());
        lost = new WindowedGroups(pairs, windows.lost());
        contactsByChannel = new long[request.channels];
        journeyOf = new int[request.topics];
        lastTime = new long[request.topics];
        lastChannel = new int[request.topics];
        resolvedSince = new boolean[request.topics];
        inSpan = new int[request.topics];
        withPerson = new boolean[request.topics];
    }

    /** Begins another journey. */
    void begin(int number) {
        journey = number;
        touchedCount = 0;
    }

    /** A contact on a channel; topic 0 means that it does not say. */
    void contact(int topic, int channel, long time) {
        contactsByChannel[channel]++;
        if (topic == 0 && request.byTopic) {
            withoutTopic++;
            return;
        }
        if (journeyOf[topic] == journey) {
            repeat(topic, channel, time);
        } else {
            touch(topic);
        }
        lastTime[topic] = time;
        lastChannel[topic] = channel;
        resolvedSince[topic] = false;
        inSpan[topic]++;
        withPerson[topic] |= !request.selfService[channel];
    }

    private void repeat(int topic, int channel, long time) {
        long wait = time - lastTime[topic];
        int before = lastChannel[topic];
        if (wait > request.windowMillis || before == 0) {
            return;
        }
        int pair = before * request.channels + channel;
        repeats.add(pair, wait, journey);
        if (before != channel && !resolvedSince[topic]) {
            lost.add(pair, wait, journey);
        }
    }

    private void touch(int topic) {
        journeyOf[topic] = journey;
        inSpan[topic] = 0;
        withPerson[topic] = false;
        lastChannel[topic] = 0;
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = topic;
    }

    /** A resolving event; without a topic it resolves all that is open. */
    void resolve(int topic, int channel) {
        if (topic > 0 || !request.byTopic) {
            if (journeyOf[topic] != journey) {
                touch(topic);
            }
            end(topic, channel);
            return;
        }
        boolean any = false;
        for (int i = 0; i < touchedCount; i++) {
            if (inSpan[touched[i]] > 0) {
                any = true;
                end(touched[i], channel);
            }
        }
        if (!any) {
            spansByContacts[0]++;
            selfService += request.selfService[channel] ? 1 : 0;
        }
    }

    private void end(int topic, int channel) {
        int contacts = inSpan[topic];
        spansByContacts[Math.min(contacts, ChannelsKernel.MOST_CONTACTS)]++;
        contactsInSpans += contacts;
        selfService += !withPerson[topic] && request.selfService[channel] ? 1 : 0;
        inSpan[topic] = 0;
        withPerson[topic] = false;
        resolvedSince[topic] = true;
    }
}
