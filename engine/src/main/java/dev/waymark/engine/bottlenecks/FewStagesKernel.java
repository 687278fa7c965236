package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

import java.util.List;

/**
 * The waits between few stages of a large log in two passes that keep next to nothing: the first
 * counts waits by bucket, the second keeps those of the buckets in which a quantile lies.
 */
final class FewStagesKernel implements Kernel<WaitCounts, Bottlenecks> {
    /** The most stages for which a count for each pair and bucket is worth its memory. */
    static final int MOST = 16;

    private final ScanPlan plan;
    private final List<String> names;
    private final int[] targets;

    FewStagesKernel(ScanPlan plan, List<String> names, int[] targets) {
        this.plan = plan;
        this.names = names;
        this.targets = targets;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan;
    }

    @Override
    public WaitCounts begin(JourneyIndex index) {
        return new WaitCounts(names.size(), targets);
    }

    @Override
    public void add(WaitCounts partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public WaitCounts merge(WaitCounts left, WaitCounts right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Bottlenecks> finish(WaitCounts merged, JourneyIndex index) {
        return new Again<>(new WantedWaitsKernel(plan, names, targets, merged));
    }
}
