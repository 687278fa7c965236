package dev.waymark.engine.steps;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the numbers of a map's steps: one pass, O(journeys × steps + events × steps whose
 * condition is more than a type), and 4 bytes of memory for each customer and step, since its
 * quantiles are exact. {@link StepNumbers} defines the numbers.
 */
public final class StepsKernel implements TallyKernel<StepTally, StepNumbers> {
    private final List<BoundStep> steps;
    private final StepWays ways;
    private final TimeRange range;
    private final List<String> properties;

    /**
     * The numbers of some steps over the events inside a range; journeys are cut to it.
     *
     * @param steps in the order of the map; a condition on a property that the index does not carry
     *     matches nothing ({@link BoundStep#properties} tells which it should carry)
     * @param ways along which customers go on, as {@link StepWays#along} has them
     */
    public StepsKernel(List<BoundStep> steps, StepWays ways, TimeRange range) {
        this.steps = List.copyOf(steps);
        this.ways = ways;
        this.range = range;
        this.properties = BoundStep.properties(steps);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, known(index), -1L, range);
    }

    @Override
    public StepTally tally(JourneyIndex index) {
        return new StepTally(new CodedSteps(steps, index, known(index)), ways);
    }

    @Override
    public void add(List<StepTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<StepNumbers> finish(List<StepTally> tallies, JourneyIndex index) {
        return finish(tallies, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<StepNumbers> finish(
            List<StepTally> tallies, JourneyIndex index, Workers workers) {
        long all = tallies.stream().mapToLong(tally -> tally.journeys).sum();
        StepNumbers.OfStep[] numbers = new StepNumbers.OfStep[steps.size()];
        workers.forFew(numbers.length, step -> numbers[step] = numbers(tallies, step, all));
        return new Done<>(new StepNumbers(all, List.of(numbers)));
    }

    private StepNumbers.OfStep numbers(List<StepTally> tallies, int step, long all) {
        String id = steps.get(step).step();
        if (steps.get(step).bindings().isEmpty()) {
            return new StepNumbers.OfStep(id, null, null, null, null, null);
        }
        long customers = tallies.stream().mapToLong(tally -> tally.customers[step]).sum();
        long events = tallies.stream().mapToLong(tally -> tally.events[step]).sum();
        List<ValueGroups> waits = tallies.stream().map(tally -> tally.waits).toList();
        boolean isEnd = IntStream.of(ways.from).noneMatch(from -> from == step);
        return new StepNumbers.OfStep(
                id,
                customers,
                events,
                ratio(customers, all),
                isEnd
                        ? null
                        : ratio(waits.stream().mapToLong(part -> part.size(step)).sum(), customers),
                ValueGroups.summarise(waits, tallies.stream().mapToInt(tally -> step).toArray())
                        .orElse(null));
    }

    private List<String> known(JourneyIndex index) {
        return properties.stream().filter(index.properties()::contains).toList();
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
