package dev.waymark.engine.conformance;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.steps.GoingOn;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A number of {@link Conformance}, or of {@link GoingOn} over the same map, behind which there are
 * customers.
 */
public sealed interface MapNumber {
    /**
     * Of a step, a number of {@link Conformance.OfStep}.
     *
     * @param step its id
     * @param state which of its numbers
     */
    record OfStep(String step, StepState state) implements MapNumber {}

    /**
     * Of something ad hoc, {@link Conformance.Ghost#customers}, be it frequent or not.
     *
     * @param after id of the step before it; null for before the first
     * @param before id of the step that follows; null for none
     * @param type of event
     */
    record OfGhost(@Nullable String after, @Nullable String before, String type)
            implements MapNumber {
        public OfGhost {
            require(
                    after != null || before != null,
                    "\"%s\" has neither a step before it nor one behind. Name one of them.",
                    type);
        }
    }

    /**
     * Of a way between two steps, {@link Conformance.Move#customers}.
     *
     * @param from id of the step where it begins; null for the start
     * @param to id of the step where it ends; null for the end of a journey that is not in flight
     */
    record OfWay(@Nullable String from, @Nullable String to) implements MapNumber {
        public OfWay {
            require(
                    from != null || to != null,
                    "the way leads from no step to none. Name the step where it begins, the one"
                            + " where it ends, or both.");
        }
    }

    /**
     * Of a step, how many {@linkplain GoingOn.OfStep go on} from it; with a step to which the map
     * leads, {@link GoingOn.Next#customers}.
     *
     * @param step its id
     * @param next id of the step that they went on to first; null for whichever it was
     */
    record OfOnward(String step, @Nullable String next) implements MapNumber {}

    /**
     * Of a week, {@link Conformance.Week#customers}: those who entered the map in it and are not in
     * flight.
     *
     * @param week its first day
     */
    record OfWeek(LocalDate week) implements MapNumber {}
}
