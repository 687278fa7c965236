package dev.waymark.engine.nextsteps;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.util.List;

/**
 * Finds, for every type at once, what came next on the ways from it to a goal.
 *
 * <p>A customer <em>stood</em> at a type at their latest event of it whose look-ahead lies wholly
 * within the log, and counts once for each type. They <em>reached</em> the goal if an event of it
 * follows within the look-ahead. Their next step is the first later event of another type; it comes
 * no later than the goal, and may be it. Types of the goal themselves are left out. One pass,
 * O(events), and memory for each pair of types that follow each other so.
 */
public final class NextStepsKernel implements Kernel<NextStepsTally, NextSteps> {
    private final NextStepsRequest request;

    /** A kernel for a request. */
    public NextStepsKernel(NextStepsRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, false, List.of(), -1L, TimeRange.ALL);
    }

    @Override
    public NextStepsTally begin(JourneyIndex index) {
        long lookAhead = request.lookAhead().toMillis();
        long lastStart =
                index.last().map(last -> last.toEpochMilli() - lookAhead).orElse(Long.MIN_VALUE);
        return new NextStepsTally(
                index.types().size(),
                index.types().codes(List.copyOf(request.goal())),
                lookAhead,
                lastStart);
    }

    @Override
    public void add(NextStepsTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public NextStepsTally merge(NextStepsTally left, NextStepsTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<NextSteps> finish(NextStepsTally merged, JourneyIndex index) {
        return new Done<>(merged.result(index.types()));
    }
}
