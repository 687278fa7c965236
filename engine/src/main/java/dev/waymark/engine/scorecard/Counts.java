package dev.waymark.engine.scorecard;

import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The counts of all threads together. */
final class Counts {
    final int values;
    private final long[] seen;
    private final long[] slots;
    private final long[] variants;

    Counts(List<Tally> tallies, int channels) {
        values = tallies.getFirst().values;
        seen = new long[channels * Tally.ROLES];
        slots = new long[channels * WeekHours.COUNT * Tally.ROLES];
        variants = new long[channels * values * Tally.ROLES];
        for (Tally tally : tallies) {
            for (int i = 0; i < seen.length; i++) {
                seen[i] += tally.seen[i];
            }
            add(slots, tally.slots);
            add(variants, tally.variants);
        }
    }

    private static void add(long[] to, int[] counts) {
        for (int i = 0; i < to.length; i++) {
            to[i] += counts[i];
        }
    }

    /** Whether a channel has events of a role. */
    boolean isSeen(int channel, int role) {
        return seen[channel * Tally.ROLES + role] > 0;
    }

    /** Whether a channel has a message or a request. */
    boolean isUsed(int channel) {
        return isSeen(channel, Tally.SENT)
                || isSeen(channel, Tally.DELIVERED)
                || isSeen(channel, Tally.REQUESTS);
    }

    /** The counts of an hour of the week, by role. */
    long[] ofSlot(int channel, int hour) {
        return part(slots, channel * WeekHours.COUNT + hour);
    }

    /** The counts of messages with a value, by role. */
    long[] ofVariant(int channel, int value) {
        return part(variants, channel * values + value);
    }

    /** The counts of a channel, by role. */
    long[] ofChannel(int channel) {
        long[] all = new long[Tally.ROLES];
        for (int hour = 0; hour < WeekHours.COUNT; hour++) {
            long[] slot = ofSlot(channel, hour);
            for (int role = 0; role < all.length; role++) {
                all[role] += slot[role];
            }
        }
        return all;
    }

    private static long[] part(long[] counts, int number) {
        long[] part = new long[Tally.ROLES];
        System.arraycopy(counts, number * Tally.ROLES, part, 0, part.length);
        return part;
    }

    /** What share of messages has a role: of those delivered, or of all where nobody tells. */
    @Nullable Rate ofMessages(int channel, long[] of, int role) {
        return isSeen(channel, role) ? Rate.of(of[role], base(channel, of, role)) : null;
    }

    /** Of how many messages a role is a share. */
    long base(int channel, long[] of, int role) {
        boolean byDelivery = role != Tally.DELIVERED && isSeen(channel, Tally.DELIVERED);
        return of[byDelivery ? Tally.DELIVERED : Tally.SENT];
    }

    /** What share of requests has a role. */
    @Nullable Rate ofRequests(int channel, long[] of, int role) {
        return isSeen(channel, role) ? Rate.of(of[role], of[Tally.REQUESTS]) : null;
    }
}
