package dev.waymark.engine.steps;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts how customers go on along ways, for a pass that asks each event for its steps: O(ways into
 * the steps of an event), and 4 bytes of memory for each customer and step from which they go on,
 * since its quantiles are exact. {@link GoingOn} defines the numbers. Immutable.
 */
public final class OnwardCounter {
    private final List<BoundStep> steps;
    private final StepWays ways;

    /** A counter for the steps of a map, in its order, and the ways between them. */
    public OnwardCounter(List<BoundStep> steps, StepWays ways) {
        this.steps = List.copyOf(steps);
        this.ways = ways;
    }

    /**
     * An empty tally over the codes of an index, for one thread.
     *
     * @param properties those of the scan plan, in its order
     */
    public StepTally begin(JourneyIndex index, List<String> properties) {
        return new StepTally(new CodedSteps(steps, index, properties), ways);
    }

    /** The numbers of all that some tallies of this counter have counted; at least one tally. */
    public GoingOn finish(List<StepTally> tallies, Workers workers) {
        GoingOn.OfStep[] numbers = new GoingOn.OfStep[steps.size()];
        workers.forFew(numbers.length, step -> numbers[step] = numbers(tallies, step));
        return new GoingOn(List.of(numbers));
    }

    private GoingOn.OfStep numbers(List<StepTally> tallies, int step) {
        List<GoingOn.Next> next =
                IntStream.range(0, ways.from.length)
                        .filter(way -> ways.from[way] == step)
                        .mapToObj(way -> next(tallies, way))
                        .toList();
        String id = steps.get(step).step();
        if (next.isEmpty()) {
            return new GoingOn.OfStep(id, null, null, next);
        }
        List<ValueGroups> waits = tallies.stream().map(tally -> tally.waits).toList();
        return new GoingOn.OfStep(
                id,
                ratio(
                        next.stream().mapToLong(GoingOn.Next::customers).sum(),
                        tallies.stream().mapToLong(tally -> tally.customers[step]).sum()),
                ValueGroups.summarise(waits, tallies.stream().mapToInt(tally -> step).toArray())
                        .orElse(null),
                next);
    }

    private GoingOn.Next next(List<StepTally> tallies, int way) {
        return new GoingOn.Next(
                steps.get(ways.to[way]).step(),
                tallies.stream().mapToLong(tally -> tally.taken[way]).sum());
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
