package dev.waymark.engine.conformance.handovers;

import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * The hand-overs that one thread has met, by pair of steps: 4 bytes each, and 4 bytes for each two
 * steps of the map.
 */
public final class HandoverTally {
    private static final int FIRST_PAIRS = 16;

    final ValueGroups waits = new ValueGroups();

    /** By group, how many journeys have one. */
    long[] customers = new long[FIRST_PAIRS];

    private final int[] departmentOf;
    private final int[] groupOf;
    private int[] seenIn = new int[FIRST_PAIRS];
    private int groups;
    private int journey;

    /**
     * @param departmentOf the number of each step's department; −1 for none
     */
    HandoverTally(int[] departmentOf) {
        this.departmentOf = departmentOf;
        this.groupOf = new int[departmentOf.length * departmentOf.length];
        Arrays.fill(groupOf, -1);
    }

    /** Begins another journey. */
    public void begin() {
        journey++;
    }

    /**
     * The journey moves from a step to another one, by their places in the map.
     *
     * @param wait in milliseconds, 0 or more
     */
    public void move(int from, int to, long wait) {
        int sends = departmentOf[from];
        int takes = departmentOf[to];
        if (sends < 0 || takes < 0 || sends == takes) {
            return;
        }
        int group = group(from * departmentOf.length + to);
        waits.add(group, wait);
        if (seenIn[group] != journey) {
            seenIn[group] = journey;
            customers[group]++;
        }
    }

    /** The group of waits of a pair of steps; −1 if nobody was handed over there. */
    int groupOf(int from, int to) {
        return groupOf[from * departmentOf.length + to];
    }

    private int group(int pair) {
        if (groupOf[pair] < 0) {
            groupOf[pair] = groups++;
            waits.ensureGroups(groups);
            if (groups > seenIn.length) {
                seenIn = Arrays.copyOf(seenIn, groups * 2);
                customers = Arrays.copyOf(customers, groups * 2);
            }
        }
        return groupOf[pair];
    }
}
