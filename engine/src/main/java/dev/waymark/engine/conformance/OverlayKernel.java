package dev.waymark.engine.conformance;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.steps.OnwardCounter;
import dev.waymark.engine.steps.StepTally;

import java.util.List;
import java.util.Optional;

/**
 * {@link ConformanceKernel}, and how customers go on from each step along the ways that the map
 * allows, in one pass in which each event is asked once for its steps. The conformance is the same
 * as that of a pass of its own; memory is that of it and of an {@link OnwardCounter}.
 */
public final class OverlayKernel implements Kernel<List<ConformanceTally>, OverlayKernel.Overlay> {
    private final ConformanceKernel conformance;
    private final OnwardCounter onward;

    /**
     * A map to lay over journeys.
     *
     * @throws dev.waymark.engine.fault.JourneyException USER if more than 500 steps are bound
     */
    public OverlayKernel(ConformanceRequest request) {
        this.conformance = new ConformanceKernel(request);
        this.onward = new OnwardCounter(request.steps(), conformance.ways());
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return conformance.plan(index);
    }

    @Override
    public List<ConformanceTally> begin(JourneyIndex index) {
        return conformance.begin(index, onward);
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
                        onward.finish(waits, workers)));
    }

    /**
     * How far journeys go the way of a map, and what its steps live through.
     *
     * @param conformance as {@link ConformanceKernel} finds it
     * @param goingOn from each step to those to which the map leads from it, directly or past steps
     *     that are bound to nothing: the next one in the row, its branches and its loops; from the
     *     last bound step, in which the map ends, to none
     */
    public record Overlay(Conformance conformance, GoingOn goingOn) {}
}
