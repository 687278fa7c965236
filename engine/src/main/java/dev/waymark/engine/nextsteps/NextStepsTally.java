package dev.waymark.engine.nextsteps;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one part of the log. */
final class NextStepsTally {
    private static final long NEVER = Long.MAX_VALUE;

    private final BitSet goal;
    private final long lookAhead;
    private final long lastStart;
    private final long[] stood;
    private final long[] reached;
    private final Map<Long, long[]> next = new HashMap<>();
    private final int[] counted;
    private int journeys;

    /**
     * Counts nothing yet.
     *
     * @param goal codes of types
     * @param lookAhead in milliseconds
     * @param lastStart the latest time whose look-ahead lies within the log
     */
    NextStepsTally(int types, BitSet goal, long lookAhead, long lastStart) {
        this.goal = goal;
        this.lookAhead = lookAhead;
        this.lastStart = lastStart;
        stood = new long[types];
        reached = new long[types];
        counted = new int[types];
    }

    /** From the last event to the first: the latest of each type that was observed long enough. */
    void add(Journey journey) {
        journeys++;
        char[] types = journey.types();
        long[] times = journey.times();
        long goalAt = NEVER;
        int other = -1;
        for (int i = journey.to() - 1; i >= journey.from(); i--) {
            int type = types[i];
            if (i + 1 < journey.to() && types[i + 1] != type) {
                other = types[i + 1];
            }
            if (goal.get(type)) {
                goalAt = times[i];
            } else if (times[i] <= lastStart && counted[type] != journeys) {
                counted[type] = journeys;
                stood[type]++;
                if (goalAt != NEVER && goalAt - times[i] <= lookAhead) {
                    reached[type]++;
                    next.computeIfAbsent(pair(type, other), any -> new long[1])[0]++;
                }
            }
        }
    }

    private static long pair(int type, int next) {
        return (long) type << Integer.SIZE | next;
    }

    NextStepsTally merge(NextStepsTally that) {
        Arrays.setAll(stood, type -> stood[type] + that.stood[type]);
        Arrays.setAll(reached, type -> reached[type] + that.reached[type]);
        that.next.forEach(
                (pair, count) -> next.merge(pair, count, (a, b) -> new long[] {a[0] + b[0]}));
        return this;
    }

    NextSteps result(Dictionary types) {
        Map<String, NextSteps.Next> byType = new TreeMap<>();
        next.forEach(
                (pair, count) -> {
                    int type = (int) (pair >> Integer.SIZE);
                    byType.merge(
                            types.name(type),
                            new NextSteps.Next(
                                    types.name(pair.intValue()),
                                    count[0],
                                    reached[type],
                                    stood[type]),
                            NextStepsTally::better);
                });
        return new NextSteps(byType);
    }

    private static NextSteps.Next better(NextSteps.Next one, NextSteps.Next other) {
        if (one.customers() != other.customers()) {
            return one.customers() > other.customers() ? one : other;
        }
        return one.type().compareTo(other.type()) <= 0 ? one : other;
    }
}
