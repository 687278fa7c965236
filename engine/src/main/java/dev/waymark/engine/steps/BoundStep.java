package dev.waymark.engine.steps;

import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a map, as the engine sees it.
 *
 * @param step the step's id, given back in the result
 * @param bindings by rising instant; an event counts by the last binding that holds at its time;
 *     empty if the step is bound to no events
 */
public record BoundStep(String step, List<Bound> bindings) {
    public BoundStep {
        bindings = List.copyOf(bindings);
    }

    /** A step bound to the same events for all of time. */
    public static BoundStep of(String step, EventPredicate predicate) {
        return new BoundStep(step, List.of(new Bound(predicate, null)));
    }

    /**
     * The same steps, bound to the events that say that they failed; a step that none says so of is
     * bound to nothing.
     */
    public static List<BoundStep> failures(List<BoundStep> steps) {
        return steps.stream()
                .map(
                        step ->
                                new BoundStep(
                                        step.step(),
                                        step.canFail()
                                                ? step.bindings().stream()
                                                        .map(Bound::failing)
                                                        .toList()
                                                : List.of()))
                .toList();
    }

    /** Whether events can say that this step failed. */
    public boolean canFail() {
        return bindings.stream().anyMatch(bound -> bound.failure() != null);
    }

    /** The properties that an index must carry for some steps; unique and sorted. */
    public static List<String> properties(List<BoundStep> steps) {
        return Stream.concat(steps.stream(), failures(steps).stream())
                .flatMap(step -> step.bindings().stream())
                .flatMap(bound -> CodedPredicate.properties(bound.predicate()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Events that a step stands for from an instant on.
     *
     * @param predicate which events
     * @param validFrom inclusive; null for all of time
     * @param failure which events say that the step failed; null if none does
     */
    public record Bound(
            EventPredicate predicate,
            @Nullable Instant validFrom,
            @Nullable EventPredicate failure) {
        private static final EventPredicate NEVER =
                new EventPredicate.Not(new EventPredicate.AnyEvent());

        /** Events that a step stands for, without any that say that it failed. */
        public Bound(EventPredicate predicate, @Nullable Instant validFrom) {
            this(predicate, validFrom, null);
        }

        private Bound failing() {
            return new Bound(failure == null ? NEVER : failure, validFrom, null);
        }

        long fromMillis() {
            return validFrom == null ? Long.MIN_VALUE : validFrom.toEpochMilli();
        }
    }
}
