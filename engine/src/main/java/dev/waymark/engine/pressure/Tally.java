package dev.waymark.engine.pressure;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.Choice;

import java.util.Arrays;

/**
 * What one thread has counted so far.
 *
 * <p>A customer reaches the levels in rising order, because each contact adds one. So the levels
 * that wait for an own event, or for the opt-out, are always the last ones reached.
 */
final class Tally {
    private static final byte OUTGOING = 1;
    private static final byte OPT_OUT = 2;
    private static final long NEVER = Long.MAX_VALUE / 2;

    final long[] contacts;
    final long[] customers;
    final long[] open;
    final long[] optedOut;
    final long[] exited;
    long reached;
    long optOuts;
    private final byte[] roles;
    private final int levels;
    private final long windowMillis;
    private final long horizonMillis;
    private final long lastStart;
    private final long[] firstTime;
    private long[] sent = new long[64];

    Tally(PressureRequest request, JourneyIndex index, long end) {
        levels = request.levels();
        windowMillis = request.window().toMillis();
        horizonMillis = request.horizon().toMillis();
        lastStart = end - horizonMillis;
        contacts = new long[levels + 1];
        customers = new long[levels + 1];
        open = new long[levels + 1];
        optedOut = new long[levels + 1];
        exited = new long[levels + 1];
        firstTime = new long[levels + 1];
        roles = new byte[index.types().size()];
        mark(index.types(), request.outgoing(), OUTGOING);
        mark(index.types(), request.optOut(), OPT_OUT);
    }

    private void mark(Dictionary types, Choice choice, byte role) {
        for (String name : choice.names()) {
            int code = types.code(name);
            if (code >= 0) {
                roles[code] = role;
            }
        }
    }

    void add(Journey journey) {
        char[] types = journey.types();
        long[] times = journey.times();
        int level = 0;
        int returned = 0;
        int sentFrom = 0;
        int sentTo = 0;
        boolean stopped = false;
        for (int i = journey.from(); i < journey.to(); i++) {
            long time = times[i];
            byte role = roles[types[i]];
            if (role == OUTGOING && !stopped) {
                if (sentTo == sent.length) {
                    sent = Arrays.copyOf(sent, 2 * sentTo);
                }
                sent[sentTo++] = time;
                while (sent[sentFrom] < time - windowMillis) {
                    sentFrom++;
                }
                int now = Math.min(sentTo - sentFrom, levels);
                contacts[now]++;
                if (now > level) {
                    level = now;
                    firstTime[level] = time;
                }
            } else if (role == OPT_OUT && !stopped) {
                stopped = true;
                optOuts++;
                countOptOut(level, time);
            } else if (role == 0) {
                countExits(returned, level, time);
                returned = level;
            }
        }
        countExits(returned, level, NEVER);
        for (int i = 1; i <= level; i++) {
            if (firstTime[i] <= lastStart) {
                customers[i]++;
            } else {
                open[i]++;
            }
        }
        reached += level > 0 ? 1 : 0;
    }

    private void countOptOut(int level, long time) {
        for (int i = 1; i <= level; i++) {
            boolean counts = firstTime[i] <= lastStart && time - firstTime[i] <= horizonMillis;
            optedOut[i] += counts ? 1 : 0;
        }
    }

    /** Counts the levels reached since the last own event whose customer stayed away too long. */
    private void countExits(int returned, int level, long ownTime) {
        for (int i = returned + 1; i <= level; i++) {
            boolean counts = firstTime[i] <= lastStart && ownTime - firstTime[i] > horizonMillis;
            exited[i] += counts ? 1 : 0;
        }
    }
}
