package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.FailedSteps;
import dev.waymark.engine.conformance.align.PlaceCounts;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.conformance.handovers.HandoverTally;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.steps.CodedSteps;
import dev.waymark.engine.steps.StepTally;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/** What one thread has seen so far; the partial result of {@link ConformanceKernel}. */
public final class ConformanceTally {
    /*
     * A journey becomes its sequence of steps, consecutive repeats collapsed; an event that belongs
     * to several steps stays on the one where the journey is, or else counts for the first of them.
     * A step that was first reached too late carries a mark, so that what is remembered of a
     * sequence holds for all journeys that have it. Of each journey on the map only its sequence's
     * number, two times and the customer are kept: 24 bytes. Where the waits between steps are asked
     * for too, their tally is told of each event on the way.
     */
    static final char LATE = 0x8000;

    private static final int FIRST_SIZE = 1024;
    private static final long NOWHERE = -1;

    final Sequences sequences = new Sequences();
    final PlaceCounts places = new PlaceCounts();

    /** Where journeys failed; null if no event ever says so. */
    final @Nullable FailedSteps failed;

    /** Which journeys were at the place that is watched. */
    final BitSet watched = new BitSet();

    int[] sequenceOf = new int[FIRST_SIZE];
    int[] customerOf = new int[FIRST_SIZE];
    int[] journeysOf = new int[FIRST_SIZE];
    long[] entry = new long[FIRST_SIZE];
    long[] lastStep = new long[FIRST_SIZE];
    int onMap;
    long journeys;

    private final CodedSteps steps;
    private final int[] codeOf;
    private final long[] limits;
    private final boolean[] answers;
    private final int types;
    private final int[] matched;
    private final int[] seenIn;
    private final int[] gapTypes;
    private final int[] gapSeen;
    private final @Nullable StepTally waits;
    private @Nullable HandoverTally handovers;
    private int[] placeOf = {};
    private long watchedKey = NOWHERE;
    private int watchedStep = -1;
    private int watchedNext = -1;
    private char[] path = new char[64];
    private int gap;

    /**
     * @param codeOf the number of each step among the bound ones; −1 if it is not
     * @param limits in milliseconds for each bound step; {@link Long#MAX_VALUE} for none
     * @param answers for each type whether its events are answers, which are never ad hoc
     * @param waits counts the waits between steps as well; null if nobody asks for them
     * @param failed keeps where journeys fail; null if no event ever says so
     */
    ConformanceTally(
            CodedSteps steps,
            int[] codeOf,
            long[] limits,
            boolean[] answers,
            @Nullable StepTally waits,
            @Nullable FailedSteps failed) {
        this.steps = steps;
        this.codeOf = codeOf;
        this.limits = limits;
        this.answers = answers;
        this.types = answers.length;
        this.matched = new int[codeOf.length];
        this.seenIn = new int[limits.length];
        this.gapTypes = new int[types];
        this.gapSeen = new int[types];
        this.waits = waits;
        this.failed = failed;
    }

    /** The key of something ad hoc between two steps; the number of steps stands for none. */
    static long key(int after, int before, int type, int steps, int types) {
        return ((long) after * (steps + 1) + before) * types + type;
    }

    /** Remembers from now on which journeys are at a place, by its key. */
    void watch(long key) {
        watchedKey = key;
    }

    /**
     * Remembers from now on which journeys go on from a step, by its place among all steps; waits
     * must be asked for.
     *
     * @param next to which step they first do; −1 for any
     */
    void watchOnward(int step, int next) {
        watchedStep = step;
        watchedNext = next;
    }

    /**
     * Tells a tally from now on of each move from step to step.
     *
     * @param places of the bound steps among all
     */
    void handOver(HandoverTally tally, int[] places) {
        handovers = tally;
        placeOf = places;
    }

    /** The hand-overs that were counted on the way; null if nobody asked. */
    @Nullable HandoverTally handovers() {
        return handovers;
    }

    void add(Journey journey) {
        journeys++;
        int mark = onMap + 1;
        int none = limits.length;
        int last = none;
        int length = 0;
        int gapSize = 0;
        long first = 0;
        long lastTime = 0;
        long latest = 0;
        long[] times = journey.times();
        char[] codes = journey.types();
        gap++;
        if (waits != null) {
            waits.begin();
        }
        if (failed != null) {
            failed.begin();
        }
        if (handovers != null) {
            handovers.begin();
        }
        for (int place = journey.from(); place < journey.to(); place++) {
            int step = step(journey, place, times[place], last);
            boolean isFailure = failed != null && failed.sees(journey, place);
            if (step < 0 && isFailure) {
                continue;
            }
            if (step < 0) {
                int type = codes[place];
                if (gapSeen[type] != gap && !answers[type]) {
                    gapSeen[type] = gap;
                    gapTypes[gapSize++] = type;
                }
                continue;
            }
            for (int i = 0; i < gapSize; i++) {
                places.add(key(last, step, gapTypes[i], none, types), mark);
            }
            gap += gapSize > 0 ? 1 : 0;
            gapSize = 0;
            if (step == last) {
                latest = times[place];
                continue;
            }
            if (handovers != null && last != none) {
                handovers.move(placeOf[last], placeOf[step], times[place] - latest);
            }
            latest = times[place];
            if (length == path.length) {
                path = Arrays.copyOf(path, length * 2);
            }
            first = length == 0 ? times[place] : first;
            lastTime = times[place];
            boolean isFirst = seenIn[step] != mark;
            seenIn[step] = mark;
            path[length++] =
                    (char) (isFirst && lastTime - first > limits[step] ? step | LATE : step);
            last = step;
        }
        if (length == 0) {
            return;
        }
        for (int i = 0; i < gapSize; i++) {
            places.add(key(last, none, gapTypes[i], none, types), mark);
        }
        if (failed != null) {
            failed.keep(onMap, path, length, LATE);
        }
        if (watchedKey != NOWHERE && places.holds(watchedKey, mark)) {
            watched.set(onMap);
        }
        if (waits != null && watchedStep >= 0) {
            int next = waits.wentOnFrom(watchedStep);
            watched.set(onMap, next >= 0 && (watchedNext < 0 || watchedNext == next));
        }
        keep(sequences.number(path, length), journey.customer(), first, lastTime);
    }

    /** The waits that were counted on the way; null if nobody asked. */
    @Nullable StepTally waits() {
        return waits;
    }

    private int step(Journey journey, int place, long time, int last) {
        int count = steps.of(journey, place, matched);
        if (waits != null) {
            waits.add(matched, count, time);
        }
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            int code = codeOf[matched[i]];
            if (code == last) {
                return last;
            }
            lowest = Math.min(lowest, code);
        }
        return count == 0 ? -1 : lowest;
    }

    private void keep(int sequence, int customer, long first, long last) {
        if (onMap == entry.length) {
            sequenceOf = Arrays.copyOf(sequenceOf, onMap * 2);
            customerOf = Arrays.copyOf(customerOf, onMap * 2);
            entry = Arrays.copyOf(entry, onMap * 2);
            lastStep = Arrays.copyOf(lastStep, onMap * 2);
        }
        if (sequence >= journeysOf.length) {
            journeysOf = Arrays.copyOf(journeysOf, sequence * 2);
        }
        journeysOf[sequence]++;
        sequenceOf[onMap] = sequence;
        customerOf[onMap] = customer;
        entry[onMap] = first;
        lastStep[onMap++] = last;
    }
}
