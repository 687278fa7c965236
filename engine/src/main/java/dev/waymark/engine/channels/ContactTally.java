package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.ValueBuffer;
import dev.waymark.engine.quantile.WindowedGroups;

import java.util.Arrays;

/**
 * What one thread has counted of contacts: repeats, lost hand-offs and resolutions.
 *
 * <p>For each topic of the journey that is read it knows the last contact and the span that is
 * open. Topics of earlier journeys are told by their number, so that nothing is cleared.
 */
final class ContactTally {
    /** By so many bits the sign of a number is its last one. */
    private static final int SIGN = Integer.SIZE - 1;

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

    /** 1 if the last contact was resolved. */
    private final int[] resolvedSince;

    private final int[] inSpan;
    private final boolean[] withPerson;
    private final ValueBuffer repeatWaits;
    private final ValueBuffer lostWaits;
    private int[] touched = new int[8];
    private int touchedCount;
    private int journey;

    ContactTally(CodedRequest request, Windows windows) {
        this.request = request;
        int pairs = request.channels * request.channels;
        repeats = new WindowedGroups(pairs, windows.repeats());
        lost = new WindowedGroups(pairs, windows.lost());
        repeatWaits = new ValueBuffer(repeats);
        lostWaits = new ValueBuffer(lost);
        contactsByChannel = new long[request.channels];
        journeyOf = new int[request.topics];
        lastTime = new long[request.topics];
        lastChannel = new int[request.topics];
        resolvedSince = new int[request.topics];
        inSpan = new int[request.topics];
        withPerson = new boolean[request.topics];
    }

    /** Begins another journey. */
    void begin(int number) {
        journey = number;
        touchedCount = 0;
        repeatWaits.nextOwner();
        lostWaits.nextOwner();
    }

    /** What was added counts from now on. */
    void flush() {
        repeatWaits.flush();
        lostWaits.flush();
    }

    /** A contact on a channel; topic 0 means that it does not say. */
    void contact(int topic, int channel, long time) {
        contactsByChannel[channel]++;
        if (topic == 0 && request.byTopic) {
            withoutTopic++;
            return;
        }
        if (journeyOf[topic] != journey) {
            touch(topic);
        }
        repeat(topic, channel, time - lastTime[topic]);
        lastTime[topic] = time;
        lastChannel[topic] = channel;
        resolvedSince[topic] = 0;
        inSpan[topic]++;
        withPerson[topic] |= !request.selfService[channel];
    }

    /**
     * Counts a repeat contact, and a lost hand-off, without a branch: both are hard to foretell.
     */
    private void repeat(int topic, int channel, long wait) {
        int before = lastChannel[topic];
        int pair = before * request.channels + channel;
        int isRepeat = -before >>> SIGN & (int) (wait - request.windowMillis - 1 >>> Long.SIZE - 1);
        int isLost = isRepeat & -(before ^ channel) >>> SIGN & ~resolvedSince[topic];
        repeatWaits.put(pair, wait, isRepeat);
        lostWaits.put(pair, wait, isLost);
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
        resolvedSince[topic] = 1;
    }
}
