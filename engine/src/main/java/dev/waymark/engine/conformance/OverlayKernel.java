package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.handovers.HandoverCounter;
import dev.waymark.engine.conformance.handovers.HandoverTally;
import dev.waymark.engine.conformance.handovers.Handovers;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.steps.OnwardCounter;
import dev.waymark.engine.steps.StepTally;

import java.util.List;
import java.util.Optional;

/**
 * {@link ConformanceKernel}, how customers go on from each step along the ways that the map allows,
 * and where departments hand them over, in one pass in which each event is asked once for its
 * steps. The conformance is the same as that of a pass of its own; memory is that of it, of an
 * {@link OnwardCounter} and of a {@link HandoverCounter}.
 */
public final class OverlayKernel implements TallyKernel<ConformanceTally, OverlayKernel.Overlay> {
    private final ConformanceKernel conformance;
    private final OnwardCounter onward;
    private final HandoverCounter handovers;

    /**
     * A map to lay over journeys.
     *
     * @param departments who is responsible for each step, a blank text for nobody; none at all if
     *     hand-overs are not asked for
     * @throws dev.waymark.engine.fault.JourneyException USER if more than 500 steps are bound
     */
    public OverlayKernel(ConformanceRequest request, List<String> departments) {
        this.conformance = new ConformanceKernel(request);
        this.onward = new OnwardCounter(request.steps(), conformance.ways());
        this.handovers =
                departments.isEmpty()
                        ? new HandoverCounter(List.of(), List.of())
                        : new HandoverCounter(
                                request.steps().stream().map(BoundStep::step).toList(),
                                departments);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return conformance.plan(index);
    }

    @Override
    public ConformanceTally tally(JourneyIndex index) {
        ConformanceTally tally = conformance.tally(index, onward);
        if (handovers.isAsked()) {
            tally.handOver(handovers.begin(), conformance.places());
        }
        return tally;
    }

    @Override
    public void add(List<ConformanceTally> partial, Journey journey) {
        conformance.add(partial, journey);
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
        List<HandoverTally> handed =
                tallies.stream()
                        .flatMap(it -> Optional.ofNullable(it.handovers()).stream())
                        .toList();
        return new Done<>(
                new Overlay(
                        conformance.finished(tallies, index, workers),
                        onward.finish(waits, workers),
                        handovers.finish(handed)));
    }

    /**
     * How far journeys go the way of a map, and what its steps live through.
     *
     * @param conformance as {@link ConformanceKernel} finds it
     * @param goingOn from each step to those to which the map leads from it, directly or past steps
     *     that are bound to nothing: the next one in the row, its branches and its loops; from the
     *     last bound step, in which the map ends, to none
     * @param handovers where departments hand customers over
     */
    public record Overlay(Conformance conformance, GoingOn goingOn, Handovers handovers) {}
}
