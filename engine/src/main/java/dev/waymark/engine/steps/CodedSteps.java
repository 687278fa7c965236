package dev.waymark.engine.steps;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;

import java.util.List;
import java.util.stream.IntStream;

/** Which steps an event belongs to, over the codes of one index. Immutable. */
public final class CodedSteps {
    private final int[][] byType;
    private final int[] byCondition;
    private final long[][] from;
    private final CodedPredicate[][] conditions;

    /**
     * Steps over the codes of an index.
     *
     * @param properties those of the scan plan, in its order; a condition on another one matches
     *     nothing
     */
    public CodedSteps(List<BoundStep> steps, JourneyIndex index, List<String> properties) {
        this.byCondition =
                IntStream.range(0, steps.size())
                        .filter(step -> !isByType(steps.get(step)))
                        .filter(step -> !steps.get(step).bindings().isEmpty())
                        .toArray();
        this.byType = new int[index.types().size()][];
        for (int type = 0; type < byType.length; type++) {
            String name = index.types().name(type);
            byType[type] =
                    IntStream.range(0, steps.size())
                            .filter(step -> isOfType(steps.get(step), name))
                            .toArray();
        }
        this.from = new long[steps.size()][];
        this.conditions = new CodedPredicate[steps.size()][];
        for (int step = 0; step < steps.size(); step++) {
            List<BoundStep.Bound> bindings = steps.get(step).bindings();
            from[step] = bindings.stream().mapToLong(BoundStep.Bound::fromMillis).toArray();
            conditions[step] =
                    bindings.stream()
                            .map(b -> CodedPredicate.of(b.predicate(), index, properties))
                            .toArray(CodedPredicate[]::new);
        }
    }

    /** Number of steps. */
    public int size() {
        return conditions.length;
    }

    /** Writes the steps of an event to an array, in no particular order; returns how many. */
    public int of(Journey journey, int place, int[] target) {
        int count = 0;
        for (int step : byType[journey.types()[place]]) {
            target[count++] = step;
        }
        for (int step : byCondition) {
            if (holds(step, journey, place)) {
                target[count++] = step;
            }
        }
        return count;
    }

    private boolean holds(int step, Journey journey, int place) {
        long time = journey.times()[place];
        for (int version = from[step].length - 1; version >= 0; version--) {
            if (time >= from[step][version]) {
                return conditions[step][version].matches(journey, place);
            }
        }
        return false;
    }

    private static boolean isByType(BoundStep step) {
        return step.bindings().size() == 1
                && step.bindings().getFirst().validFrom() == null
                && step.bindings().getFirst().predicate() instanceof EventPredicate.TypeIs;
    }

    private static boolean isOfType(BoundStep step, String type) {
        return isByType(step)
                && step.bindings().getFirst().predicate() instanceof EventPredicate.TypeIs types
                && types.types().contains(type);
    }
}
