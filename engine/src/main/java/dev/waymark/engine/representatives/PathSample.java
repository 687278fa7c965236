package dev.waymark.engine.representatives;

import dev.waymark.engine.index.Journey;

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
    private final long limit;
    private final char[] steps = new char[LONGEST];

    /**
     * An empty sample.
     *
     * @param limit the draw below which a customer is kept, up to 2³²
     */
    PathSample(int[] stageOf, long limit) {
        this.stageOf = stageOf;
        this.limit = limit;
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
            long draw = draw(journey.customer());
            if (draw < limit) {
                kept.add(
                        new Kept(
                                draw,
                                journey.customer(),
                                Arrays.copyOf(steps, size),
                                isCut,
                                journey.lastTime() - journey.firstTime()));
            }
        }
    }

    /** A number from 0 to 2³² − 1 that a customer always draws; the finaliser of SplitMix64. */
    private static long draw(int customer) {
        long a = customer + 0x9E3779B97F4A7C15L;
        a = (a ^ a >>> 30) * 0xBF58476D1CE4E5B9L;
        a = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return (a ^ a >>> 31) >>> 32;
    }

    /**
     * A journey.
     *
     * @param isCut whether it had more steps
     */
    record Kept(long draw, int customer, char[] path, boolean isCut, long millis) {}
}
