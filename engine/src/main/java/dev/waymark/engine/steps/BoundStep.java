package dev.waymark.engine.steps;

import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

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

    /** The properties that an index must carry for some steps; unique and sorted. */
    public static List<String> properties(List<BoundStep> steps) {
        return steps.stream()
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
     */
    public record Bound(EventPredicate predicate, @Nullable Instant validFrom) {
        long fromMillis() {
            return validFrom == null ? Long.MIN_VALUE : validFrom.toEpochMilli();
        }
    }
}
