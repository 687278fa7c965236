package dev.waymark.engine.funnel.chain;

import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/**
 * The search for what is asked most: loose order, one result a customer, a window or none, no event
 * that fills two steps. It answers as {@link PairwiseSearch} does, several times as fast.
 *
 * <p>Mechanism: the events that fill a step are first gathered without a branch; most journeys end
 * there, because a step is missing, or after the first entry, because no other can do better.
 * Otherwise the latest beginning of a chain up to each step gives the longest chain, and, from
 * behind, the earliest end of a chain from each step on gives the earliest entry. An event that
 * comes before its predecessor in the journey but at the same time is caught up with when the
 * predecessor comes. O(events).
 */
final class PlainSearch {
    private static final long NONE = Long.MIN_VALUE / 2;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int UNDECIDED = -1;
    private static final int STEP_BITS = Journey.MARK_BITS;
    private static final int STEP_MASK = (1 << STEP_BITS) - 1;

    private final ChainRules rules;
    private final int steps;
    private final byte[] stepOf;

    /** The types that fill the second step, as {@link Journey#typeMask()}; 0 if there is none. */
    private final long secondTypes;

    private final boolean isBounded;
    private final int[] places;
    private final long[] reach;
    private final long[] seenAt;
    private int[] gathered = new int[64];

    /** The events that fill a step, from {@code first} to {@code end − 1}. */
    private int[] found = gathered;

    private int first;
    private int end;

    /** The times of the same events, at the same places. */
    private long[] timeOf = new long[64];

    PlainSearch(ChainRules rules) {
        this.rules = rules;
        this.steps = rules.steps();
        this.isBounded =
                rules.sinceMillis() != Long.MIN_VALUE || rules.untilMillis() != Long.MAX_VALUE;
        this.stepOf = new byte[rules.stepsOfType().length];
        long second = 0;
        for (int type = 0; type < stepOf.length; type++) {
            int mask = rules.stepsOfType()[type];
            stepOf[type] = (byte) (mask == 0 ? 0 : 1 + Integer.numberOfTrailingZeros(mask));
            second |= stepOf[type] == 2 ? 1L << type : 0;
        }
        this.secondTypes = second;
        this.places = new int[steps];
        this.reach = new long[steps + 2];
        this.seenAt = new long[steps + 2];
    }

    /** The places of the chain found last. */
    int[] places() {
        return places;
    }

    /** The mark of each type that {@link #best(Journey)} needs. */
    byte[] stepOf() {
        return stepOf;
    }

    /** Searches all events of a journey. */
    int best(char[] types, long[] times, int from, int to) {
        int present = gather(types, from, to);
        if ((present & 2) == 0) {
            return 0;
        }
        if ((present & 4) == 0 && !isBounded) {
            return takeFirstEntry();
        }
        makeRoomForTimes();
        for (int m = first; m < end; m++) {
            timeOf[m] = times[at(m)];
        }
        return best(timeOf);
    }

    /** Searches the events that a journey has marked with {@link #stepOf()}. */
    int best(Journey journey) {
        found = journey.marked();
        first = journey.markedFrom();
        end = journey.markedTo();
        if ((journey.typeMask() & secondTypes) == 0 && !isBounded) {
            return takeFirstEntry();
        }
        makeRoomForTimes();
        for (int m = first; m < end; m++) {
            timeOf[m] = journey.time(at(m));
        }
        return best(timeOf);
    }

    private void makeRoomForTimes() {
        if (timeOf.length < end) {
            timeOf = new long[2 * end];
        }
    }

    private int best(long[] times) {
        int straight = straight(times);
        if (straight != UNDECIDED) {
            return straight;
        }
        long entryUntil = rules.firstEntryOnly() ? firstEntryTime(times) : Long.MAX_VALUE;
        int level = longest(times, entryUntil);
        if (level == 0) {
            return 0;
        }
        take(times, level, entryTime(times, level, entryUntil));
        return level;
    }

    /** Gathers the events that fill a step; returns bit s for each step s from 1. */
    private int gather(char[] types, int from, int to) {
        if (gathered.length < to - from) {
            gathered = new int[2 * (to - from)];
        }
        int[] target = gathered;
        byte[] lookup = stepOf;
        int count = 0;
        int present = 0;
        for (int i = from; i < to; i++) {
            int s = lookup[types[i]];
            target[count] = i << STEP_BITS | s;
            present |= 1 << s;
            count += -s >>> 31;
        }
        found = target;
        first = 0;
        end = count;
        return present;
    }

    /**
     * Follows the first entry alone. If no two events met share an instant, and the window cuts
     * nothing off, no other entry can get further.
     */
    private int straight(long[] times) {
        int[] events = found;
        long before = Long.MIN_VALUE;
        long closes = Long.MAX_VALUE;
        int level = 0;
        for (int m = first; m < end && level < steps; m++) {
            int event = events[m];
            long time = times[m];
            if (time == before) {
                return UNDECIDED;
            }
            before = time;
            if ((event & STEP_MASK) != level + 1) {
                continue;
            }
            if (level == 0) {
                if (!rules.mayBegin(time, Long.MAX_VALUE)) {
                    continue;
                }
                closes = time + rules.windowMillis();
            } else if (time > closes) {
                return UNDECIDED;
            }
            places[level++] = event >>> STEP_BITS;
        }
        return level;
    }

    private int at(int m) {
        return found[m] >>> STEP_BITS;
    }

    private int step(int m) {
        return found[m] & STEP_MASK;
    }

    private int takeFirstEntry() {
        for (int m = first; m < end; m++) {
            if (step(m) == 1) {
                places[0] = at(m);
                return 1;
            }
        }
        return 0;
    }

    private long firstEntryTime(long[] times) {
        for (int m = first; m < end; m++) {
            if (step(m) == 1 && rules.mayBegin(times[m], Long.MAX_VALUE)) {
                return times[m];
            }
        }
        return NONE;
    }

    private int longest(long[] times, long entryUntil) {
        Arrays.fill(reach, NONE);
        Arrays.fill(seenAt, Long.MIN_VALUE);
        long window = rules.windowMillis();
        int level = 0;
        for (int m = first; m < end && level < steps; m++) {
            int s = step(m);
            long time = times[m];
            seenAt[s] = time;
            if (s == 1) {
                if (!rules.mayBegin(time, entryUntil)) {
                    continue;
                }
                reach[1] = time;
            } else if (time - reach[s - 1] <= window) {
                reach[s] = reach[s - 1];
            } else {
                continue;
            }
            while (s < steps && seenAt[s + 1] == time) {
                reach[s + 1] = reach[s];
                s++;
            }
            level = Math.max(level, s);
        }
        return level;
    }

    /** The time of the earliest entry from which a chain of a level goes on. */
    private long entryTime(long[] times, int level, long entryUntil) {
        Arrays.fill(reach, NEVER);
        Arrays.fill(seenAt, Long.MIN_VALUE);
        long window = rules.windowMillis();
        long entry = NEVER;
        for (int m = end - 1; m >= first; m--) {
            int s = step(m);
            if (s > level) {
                continue;
            }
            long time = times[m];
            seenAt[s] = time;
            long end = s == level ? time : reach[s + 1];
            if (end == NEVER) {
                continue;
            }
            reach[s] = end;
            while (s > 1 && seenAt[s - 1] == time) {
                reach[--s] = end;
            }
            if (s == 1 && end - time <= window && rules.mayBegin(time, entryUntil)) {
                entry = time;
            }
        }
        return entry;
    }

    private void take(long[] times, int level, long entryTime) {
        int instant = first;
        while (times[instant] < entryTime) {
            instant++;
        }
        for (int s = 1; s <= level; s++) {
            int m = instant;
            while (step(m) != s) {
                m++;
            }
            places[s - 1] = at(m);
            long time = times[m];
            while (times[instant] < time) {
                instant++;
            }
        }
    }
}
