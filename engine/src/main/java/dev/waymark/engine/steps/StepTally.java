package dev.waymark.engine.steps;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * What one thread has counted so far; the partial result of {@link StepsKernel} and {@link
 * OnwardCounter}.
 */
public final class StepTally {
    /*
     * An event first goes on from what came before it, and only then counts as something to go on
     * from: so no event pairs with itself. A customer's first way on from a step is the only one
     * that counts; of several steps of one event the first in the map is the one they went on to.
     */
    final CodedSteps steps;
    final long[] customers;
    final long[] events;

    /** Customers by the way that they took first from its beginning. */
    final long[] taken;

    /** Waits by the step from which customers go on. */
    final ValueGroups waits = new ValueGroups();

    long journeys;

    private final int[] from;
    private final int[][] into;
    private final int[] matched;
    private final long[] lastTime;
    private final boolean[] isSeen;
    private final boolean[] hasGoneOn;
    private final int[] goneTo;

    StepTally(CodedSteps steps, StepWays ways) {
        int size = steps.size();
        this.steps = steps;
        this.customers = new long[size];
        this.events = new long[size];
        this.taken = new long[ways.from.length];
        this.from = ways.from;
        this.into = ways.into;
        this.matched = new int[size];
        this.lastTime = new long[size];
        this.isSeen = new boolean[size];
        this.hasGoneOn = new boolean[size];
        this.goneTo = new int[size];
        waits.ensureGroups(size);
    }

    void add(Journey journey) {
        begin();
        long[] times = journey.times();
        for (int place = journey.from(); place < journey.to(); place++) {
            add(matched, steps.of(journey, place, matched), times[place]);
        }
    }

    /** Begins another journey. */
    public void begin() {
        journeys++;
        Arrays.fill(isSeen, false);
        Arrays.fill(hasGoneOn, false);
    }

    /**
     * Adds the next event of the journey.
     *
     * @param of the steps that it belongs to, in the first {@code count} places, which are sorted
     */
    public void add(int[] of, int count, long time) {
        if (count == 1) {
            goOn(of[0], time);
            arrive(of[0], time);
            return;
        }
        if (count > 1) {
            Arrays.sort(of, 0, count);
        }
        for (int i = 0; i < count; i++) {
            goOn(of[i], time);
        }
        for (int i = 0; i < count; i++) {
            arrive(of[i], time);
        }
    }

    /** The step that the journey so far went on to first from a step of it; −1 if it did not. */
    public int wentOnFrom(int step) {
        return hasGoneOn[step] ? goneTo[step] : -1;
    }

    private void goOn(int step, long time) {
        for (int way : into[step]) {
            int before = from[way];
            if (isSeen[before] && !hasGoneOn[before]) {
                hasGoneOn[before] = true;
                goneTo[before] = step;
                waits.add(before, time - lastTime[before]);
                taken[way]++;
            }
        }
    }

    private void arrive(int step, long time) {
        events[step]++;
        if (!isSeen[step]) {
            isSeen[step] = true;
            customers[step]++;
        }
        lastTime[step] = time;
    }
}
