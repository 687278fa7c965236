package dev.waymark.engine.conformance.align;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.steps.CodedSteps;

import java.util.Arrays;
import java.util.BitSet;

/** At which steps journeys failed, as events say; what one thread has seen of it. */
public final class FailedSteps {
    /*
     * Kept beside the sequences, since failing is no visit: it moves nobody along the map. Four
     * bytes for each failure of a journey. Who failed at a step is not also late there, so that
     * nobody counts twice.
     */
    private final CodedSteps failures;
    private final int[] codeOf;
    private final int[] matched;
    private final int[] seenIn;
    private final int[] seen;
    private final int[][] journeysOf;
    private final int[] sizes;
    private int seenSize;
    private int journey;

    /**
     * Nothing seen yet.
     *
     * @param failures the steps by the events that say that they failed
     * @param codeOf the number of each step among the bound ones
     * @param bound how many these are
     */
    public FailedSteps(CodedSteps failures, int[] codeOf, int bound) {
        this.failures = failures;
        this.codeOf = codeOf;
        this.matched = new int[codeOf.length];
        this.seenIn = new int[bound];
        this.seen = new int[bound];
        this.journeysOf = new int[bound][4];
        this.sizes = new int[bound];
    }

    /** Begins another journey. */
    public void begin() {
        journey++;
        seenSize = 0;
    }

    /** Looks at an event; whether it says that a step failed. */
    public boolean sees(Journey events, int place) {
        int count = failures.of(events, place, matched);
        for (int i = 0; i < count; i++) {
            int step = codeOf[matched[i]];
            if (seenIn[step] != journey) {
                seenIn[step] = journey;
                seen[seenSize++] = step;
            }
        }
        return count > 0;
    }

    /**
     * Keeps what was seen of a journey on the map, and takes a mark away from steps that failed.
     *
     * @param onMap its number among those on the map
     * @param path its steps, some with the mark
     */
    public void keep(int onMap, char[] path, int length, char mark) {
        if (seenSize == 0) {
            return;
        }
        for (int i = 0; i < length; i++) {
            int step = path[i] & ~mark;
            path[i] = seenIn[step] == journey ? (char) step : path[i];
        }
        for (int i = 0; i < seenSize; i++) {
            int step = seen[i];
            if (sizes[step] == journeysOf[step].length) {
                journeysOf[step] = Arrays.copyOf(journeysOf[step], sizes[step] * 2);
            }
            journeysOf[step][sizes[step]++] = onMap;
        }
    }

    /** How many journeys failed at a step. */
    public int count(int step) {
        return sizes[step];
    }

    /** Which of the tally's journeys failed at a step. */
    public BitSet of(int step) {
        BitSet journeys = new BitSet();
        for (int i = 0; i < sizes[step]; i++) {
            journeys.set(journeysOf[step][i]);
        }
        return journeys;
    }
}
