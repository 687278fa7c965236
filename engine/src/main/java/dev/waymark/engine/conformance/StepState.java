package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.fault.JourneyException;

import java.util.stream.IntStream;

/** How a journey stands to a step of the map; {@link Conformance.OfStep} defines each. */
public enum StepState {
    /** It came to it. */
    VISITED("visited"),
    /** It came more than once. */
    RETURNING("returning"),
    /** It came where the map leads to it. */
    COMPLETED("completed"),
    /** It passed the step over or ended before it. */
    MISSING("missing"),
    /** An event says that it failed at the step, or it completed the step too late. */
    FAILING("failing"),
    /** It is in flight and may still come. */
    OPEN("open"),
    /** It came where the map does not lead to it. */
    UNEXPECTED("unexpected");

    private final String text;

    StepState(String text) {
        this.text = text;
    }

    /** The word that requests use. */
    @Override
    public String toString() {
        return text;
    }

    static JourneyException unknownStep(String step) {
        return JourneyException.user(
                "UNKNOWN_STEP",
                "step \"%s\" is none of the map's that are bound to events. Give the id of one.",
                step);
    }

    boolean holds(Sequences sequences, int number, Alignment alignment, int step, boolean isOpen) {
        int visits = 0;
        boolean isCompleted = false;
        boolean isLate = false;
        boolean isUnexpected = false;
        for (int i = 0; i < sequences.length(number); i++) {
            char code = sequences.at(number, i);
            if ((code & ~ConformanceTally.LATE) == step) {
                visits++;
                isLate |= code != step;
                isCompleted |= alignment.isMatched()[i];
                isUnexpected |= !alignment.isMatched()[i];
            }
        }
        int[] skipped = alignment.skipped();
        boolean isAhead =
                isOpen
                        && IntStream.range(alignment.skippedOnTheWay(), skipped.length)
                                .anyMatch(i -> skipped[i] == step);
        boolean isSkipped = IntStream.of(skipped).anyMatch(it -> it == step);
        return switch (this) {
            case VISITED -> visits > 0;
            case RETURNING -> visits > 1;
            case COMPLETED -> isCompleted;
            case MISSING -> isSkipped && !isCompleted && !isAhead;
            case FAILING -> isCompleted && isLate;
            case OPEN -> isAhead && !isCompleted;
            case UNEXPECTED -> isUnexpected;
        };
    }
}
