package dev.waymark.engine.representatives;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

/**
 * Chooses journeys that stand for all. One pass, then O(candidates² × length²), of at most {@value
 * #CANDIDATES} candidates with at most 64 steps; up to {@value #MEASURED} journeys are then
 * compared with those chosen. Both are samples that depend on the customers' codes alone, so that
 * equal logs give equal answers.
 */
public final class RepresentativesKernel implements Kernel<PathSample, Representatives> {
    /** The most representatives. */
    public static final int MOST = 20;

    static final int CANDIDATES = 1_000;
    static final int MEASURED = 20_000;

    private final TimeRange range;
    private final Stages stages;
    private final int count;

    /**
     * The representatives of the events inside a range; journeys are cut to it.
     *
     * @param count how many, from 1 to {@value #MOST}; fewer if there are not so many different
     *     journeys
     */
    public RepresentativesKernel(TimeRange range, Stages stages, int count) {
        require(
                1 <= count && count <= MOST,
                "count (%d) must be from 1 to %d, for example 5.",
                count,
                MOST);
        this.range = range;
        this.stages = stages;
        this.count = count;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public PathSample begin(JourneyIndex index) {
        return new PathSample(
                stages.ofTypes(index.types()), CustomerSample.of(index.customers(), MEASURED));
    }

    @Override
    public void add(PathSample partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public PathSample merge(PathSample left, PathSample right) {
        left.kept.addAll(right.kept);
        left.journeys += right.journeys;
        return left;
    }

    @Override
    public Outcome<Representatives> finish(PathSample merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Representatives> finish(PathSample sample, JourneyIndex index, Workers workers) {
        return new Done<>(new Choice(sample, stages.names(index.types()), workers).choose(count));
    }
}
