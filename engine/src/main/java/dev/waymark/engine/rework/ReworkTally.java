package dev.waymark.engine.rework;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * What one thread has met.
 *
 * <p>Mechanism: a journey is read as runs of equal types. When a run begins whose type began one of
 * the last four runs, the runs since then are a loop.
 */
final class ReworkTally {
    final long[] counts;
    final long[] customers;
    final long[] reworkCustomers;
    final long[] selfLoops;
    final long[] returns;
    final long[] times;
    long events;
    int journeys;

    final LoopNumbers loops = new LoopNumbers();
    final ValueGroups walks = new ValueGroups();
    int[] loopCustomers = new int[64];

    /** For each loop and each of its rotations, how often a walk began with it. */
    long[] begun = new long[64 * LoopNumbers.LONGEST];

    private int[] loopSeen = new int[64];
    private int[] loopEnd = new int[64];
    private final int[] typeSeen;
    private final int[] typeCount;
    private final long[] typeTime;
    private int[] runTypes = new int[64];
    private long[] runEnds = new long[64];

    ReworkTally(int types) {
        counts = new long[types];
        customers = new long[types];
        reworkCustomers = new long[types];
        selfLoops = new long[types];
        returns = new long[types];
        times = new long[types];
        typeSeen = new int[types];
        typeCount = new int[types];
        typeTime = new long[types];
    }

    void add(Journey journey) {
        journeys++;
        events += journey.size();
        int run = -1;
        int before = -1;
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = journey.types()[i];
            long time = journey.times()[i];
            count(type, time, before);
            if (type == before) {
                walk(type, 1, run, time - runEnds[run], run);
            } else {
                run++;
                if (run == runTypes.length) {
                    runTypes = Arrays.copyOf(runTypes, 2 * run);
                    runEnds = Arrays.copyOf(runEnds, 2 * run);
                }
                runTypes[run] = type;
                findLoop(run, type, time);
            }
            runEnds[run] = time;
            before = type;
        }
    }

    private void count(int type, long time, int before) {
        counts[type]++;
        if (typeSeen[type] != journeys) {
            typeSeen[type] = journeys;
            typeCount[type] = 1;
            customers[type]++;
        } else {
            if (++typeCount[type] == 2) {
                reworkCustomers[type]++;
            }
            if (type == before) {
                selfLoops[type]++;
            } else {
                returns[type]++;
            }
            times[type] += time - typeTime[type];
        }
        typeTime[type] = time;
    }

    private void findLoop(int run, int type, long time) {
        for (int length = 2; length <= LoopNumbers.LONGEST && length <= run; length++) {
            if (runTypes[run - length] == type) {
                long types = 0;
                for (int place = 0; place < length; place++) {
                    types |= (long) runTypes[run - length + place] << 16 * place;
                }
                walk(types, length, run - length, time - runEnds[run - length], run);
                return;
            }
        }
    }

    /** Counts a walk from one run to another, unless it overlaps the last one of the same loop. */
    private void walk(long types, int length, int from, long time, int to) {
        int turns = LoopNumbers.smallest(types, length);
        int loop = loops.number(LoopNumbers.rotate(types, length, turns), length);
        if (loop >= loopSeen.length) {
            loopSeen = Arrays.copyOf(loopSeen, 2 * loop);
            loopEnd = Arrays.copyOf(loopEnd, 2 * loop);
            loopCustomers = Arrays.copyOf(loopCustomers, 2 * loop);
            begun = Arrays.copyOf(begun, 2 * loop * LoopNumbers.LONGEST);
        }
        if (loopSeen[loop] != journeys) {
            loopSeen[loop] = journeys;
            loopCustomers[loop]++;
        } else if (from < loopEnd[loop]) {
            return;
        }
        loopEnd[loop] = to;
        begun[loop * LoopNumbers.LONGEST + turns]++;
        walks.ensureGroups(loop + 1);
        walks.add(loop, time);
    }
}
