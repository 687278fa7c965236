package dev.waymark.engine.steps;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/** What one thread has counted so far; the partial result of {@link StepsKernel}. */
public final class StepTally {
    /*
     * An event first goes on from what came before it, and only then counts as something to go on
     * from: so no event pairs with itself. A customer's first way on is the only one that counts.
     */
    final CodedSteps steps;
    final long[] customers;
    final long[] events;
    final ValueGroups waits = new ValueGroups();
    long journeys;

    private final int[] matched;
    private final long[] lastTime;
    private final boolean[] isSeen;
    private final boolean[] hasGoneOn;

    StepTally(CodedSteps steps) {
        int size = steps.size();
        this.steps = steps;
        this.customers = new long[size];
        this.events = new long[size];
        this.matched = new int[size];
        this.lastTime = new long[size];
        this.isSeen = new boolean[size];
        this.hasGoneOn = new boolean[size];
        waits.ensureGroups(size);
    }

    void add(Journey journey) {
        journeys++;
        Arrays.fill(isSeen, false);
        Arrays.fill(hasGoneOn, false);
        long[] times = journey.times();
        for (int place = journey.from(); place < journey.to(); place++) {
            int count = steps.of(journey, place, matched);
            for (int i = 0; i < count; i++) {
                int step = matched[i];
                int previous = steps.previous[step];
                if (previous >= 0 && isSeen[previous] && !hasGoneOn[step]) {
                    hasGoneOn[step] = true;
                    waits.add(step, times[place] - lastTime[previous]);
                }
            }
            for (int i = 0; i < count; i++) {
                int step = matched[i];
                events[step]++;
                if (!isSeen[step]) {
                    isSeen[step] = true;
                    customers[step]++;
                }
                lastTime[step] = times[place];
            }
        }
    }
}
