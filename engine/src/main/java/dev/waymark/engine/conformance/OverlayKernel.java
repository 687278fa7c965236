package dev.waymark.engine.conformance;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.steps.StepTally;
import dev.waymark.engine.steps.StepsKernel;

import java.util.List;
import java.util.Optional;

/**
 * {@link ConformanceKernel} and {@link StepsKernel} in one pass, in which each event is asked once
 * for its steps. Both answers are the same as those of two passes; memory is that of both.
 */
public final class OverlayKernel implements Kernel<List<ConformanceTally>, OverlayKernel.Overlay> {
    private final ConformanceKernel conformance;
    private final StepsKernel steps;

    /**
     * A map to lay over journeys.
     *
     * @throws dev.waymark.engine.fault.JourneyException USER if more than 500 steps are bound
     */
    public OverlayKernel(ConformanceRequest request) {
        this.conformance = new ConformanceKernel(request);
        this.steps = new StepsKernel(request.steps(), request.range());
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return conformance.plan(index);
    }

    @Override
    public List<ConformanceTally> begin(JourneyIndex index) {
        return conformance.begin(index, steps.begin(index).getFirst());
    }

    @Override
    public void add(List<ConformanceTally> partial, Journey journey) {
        conformance.add(partial, journey);
    }

    @Override
    public List<ConformanceTally> merge(List<ConformanceTally> left, List<ConformanceTally> right) {
        return conformance.merge(left, right);
    }

    @Override
    public Outcome<Overlay> finish(List<ConformanceTally> tallies, JourneyIndex index) {
        return finish(tallies, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Overlay> finish(
            List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        List<StepTally> waits =
                tallies.stream().flatMap(it -> Optional.ofNullable(it.waits()).stream()).toList();
        return new Done<>(
                new Overlay(
                        conformance.finished(tallies, index, workers),
                        steps.finished(waits, workers)));
    }

    /**
     * How far journeys go the way of a map, and what its steps live through.
     *
     * @param conformance as {@link ConformanceKernel} finds it
     * @param numbers as {@link StepsKernel} finds them
     */
    public record Overlay(Conformance conformance, StepNumbers numbers) {}
}
