package dev.waymark.engine.representatives;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.kernel.CustomerSample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The journeys that one thread has kept: a sample that depends on the customers' codes alone. */
final class PathSample {
    /** The most steps of a journey that are looked at. */
    static final int LONGEST = 64;

    final List<Kept> kept = new ArrayList<>();
    long journeys;
    private final int[] stageOf;
    private final CustomerSample customers;
    private final char[] steps = new char[LONGEST];

    /** An empty sample of some customers. */
    PathSample(int[] stageOf, CustomerSample customers) {
        this.stageOf = stageOf;
        this.customers = customers;
    }

    void add(Journey journey) {
        int size = 0;
        boolean isCut = false;
        int before = -1;
        for (int i = journey.from(); i < journey.to(); i++) {
            int stage = stageOf[journey.types()[i]];
            if (stage >= 0 && stage != before) {
                if (size == LONGEST) {
                    isCut = true;
                    break;
                }
                steps[size++] = (char) stage;
                before = stage;
            }
        }
        if (size > 0) {
            journeys++;
            if (customers.keeps(journey.customer())) {
                kept.add(
                        new Kept(
                                CustomerSample.draw(journey.customer()),
                                journey.customer(),
                                Arrays.copyOf(steps, size),
                                isCut,
                                journey.lastTime() - journey.firstTime()));
            }
        }
    }

    /**
     * A journey.
     *
     * @param isCut whether it had more steps
     */
    record Kept(long draw, int customer, char[] path, boolean isCut, long millis) {}
}
