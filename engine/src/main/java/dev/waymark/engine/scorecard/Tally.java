package dev.waymark.engine.scorecard;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.roles.Choice;

import java.util.List;

/**
 * What one thread has counted so far.
 *
 * <p>For each channel of the journey that is read it knows the latest message and the request that
 * waits. Those of earlier journeys are told by their number, so that nothing is cleared.
 */
final class Tally {
    static final int SENT = 0;
    static final int DELIVERED = 1;
    static final int OPENED = 2;
    static final int CLICKED = 3;
    static final int RESPONDED = 4;
    static final int REQUESTS = 5;
    static final int ANSWERED = 6;
    static final int ABANDONED = 7;
    static final int ROLES = 8;
    private static final int MESSAGES = SENT;

    /** Marks a message whose delivery was told, not only inferred from its opening. */
    private static final int TOLD_DELIVERED = 1 << ROLES - 1;

    /** How many events of each role lie on each channel. */
    final long[] seen;

    /** What became of messages and requests, by channel, hour of the week and role. */
    final int[] slots;

    /** What became of messages, by channel, value and role. */
    final int[] variants;

    /** Waits for an answer, by channel and hour of the week. */
    final ValueGroups slotWaits = new ValueGroups();

    /** Waits for an answer, by channel. */
    final ValueGroups waits = new ValueGroups();

    /** Waits until the request was abandoned, by channel. */
    final ValueGroups patience = new ValueGroups();

    final int values;
    int journeys;
    private final byte[] rolesOf;
    private final WeekHours hours;
    private final int[] messageJourney;
    private final byte[] messageState;
    private final int[] messageSlot;
    private final int[] messageVariant;
    private final int[] requestJourney;
    private final long[] requestTime;
    private final int[] requestSlot;

    Tally(ScorecardRequest request, JourneyIndex index) {
        int channels = index.channels().size();
        String property = request.variants();
        values = property == null ? 1 : index.property(property).size();
        hours = new WeekHours(request.zone());
        rolesOf = rolesOf(request.roles().all(), index.types());
        seen = new long[channels * ROLES];
        slots = new int[channels * WeekHours.COUNT * ROLES];
        variants = new int[channels * values * ROLES];
        slotWaits.ensureGroups(channels * WeekHours.COUNT);
        waits.ensureGroups(channels);
        patience.ensureGroups(channels);
        messageJourney = new int[channels];
        messageState = new byte[channels];
        messageSlot = new int[channels];
        messageVariant = new int[channels];
        requestJourney = new int[channels];
        requestTime = new long[channels];
        requestSlot = new int[channels];
    }

    private static byte[] rolesOf(List<Choice> roles, Dictionary types) {
        byte[] of = new byte[types.size()];
        for (int role = 0; role < ROLES; role++) {
            for (String name : roles.get(role).names()) {
                int code = types.code(name);
                if (code >= 0) {
                    of[code] |= (byte) (1 << role);
                }
            }
        }
        return of;
    }

    void add(Journey journey) {
        journeys++;
        char[] types = journey.types();
        char[] channels = journey.channels();
        for (int i = journey.from(); i < journey.to(); i++) {
            int roles = rolesOf[types[i]] & 0xff;
            if (roles != 0 && channels[i] != 0) {
                take(roles, channels[i], journey, i);
            }
        }
    }

    private void take(int roles, int channel, Journey journey, int place) {
        long time = journey.times()[place];
        for (int left = roles; left != 0; left &= left - 1) {
            seen[channel * ROLES + Integer.numberOfTrailingZeros(left)]++;
        }
        if ((roles & 1 << ANSWERED) != 0) {
            endRequest(channel, ANSWERED, time);
        }
        if ((roles & 1 << ABANDONED) != 0) {
            endRequest(channel, ABANDONED, time);
        }
        if ((roles & 1 << REQUESTS) != 0) {
            beginRequest(channel, time);
        }
        if ((roles & 1 << SENT) != 0) {
            beginMessage(channel, time, journey, place);
        }
        if ((roles & 1 << DELIVERED) != 0) {
            deliver(channel, time, journey, place);
        }
        for (int role = OPENED; role <= RESPONDED; role++) {
            if ((roles & 1 << role) != 0 && messageJourney[channel] == journeys) {
                mark(channel, DELIVERED);
                mark(channel, role);
            }
        }
    }

    private void beginMessage(int channel, long time, Journey journey, int place) {
        int value = values > 1 ? journey.property(0)[place] : 0;
        messageJourney[channel] = journeys;
        messageState[channel] = 0;
        messageSlot[channel] = (channel * WeekHours.COUNT + hours.of(time)) * ROLES;
        messageVariant[channel] = (channel * values + value) * ROLES;
        mark(channel, MESSAGES);
    }

    private void deliver(int channel, long time, Journey journey, int place) {
        boolean isNew =
                messageJourney[channel] != journeys
                        || (messageState[channel] & TOLD_DELIVERED) != 0;
        if (isNew) {
            beginMessage(channel, time, journey, place);
        }
        messageState[channel] |= (byte) TOLD_DELIVERED;
        mark(channel, DELIVERED);
    }

    /** Counts something about the latest message of a channel, once. */
    private void mark(int channel, int role) {
        if ((messageState[channel] & 1 << role) == 0) {
            messageState[channel] |= (byte) (1 << role);
            slots[messageSlot[channel] + role]++;
            variants[messageVariant[channel] + role]++;
        }
    }

    private void beginRequest(int channel, long time) {
        requestJourney[channel] = journeys;
        requestTime[channel] = time;
        requestSlot[channel] = channel * WeekHours.COUNT + hours.of(time);
        slots[requestSlot[channel] * ROLES + REQUESTS]++;
    }

    private void endRequest(int channel, int role, long time) {
        if (requestJourney[channel] != journeys) {
            return;
        }
        long wait = time - requestTime[channel];
        slots[requestSlot[channel] * ROLES + role]++;
        if (role == ANSWERED) {
            waits.add(channel, wait);
            slotWaits.add(requestSlot[channel], wait);
        } else {
            patience.add(channel, wait);
        }
        requestJourney[channel] = 0;
    }
}
