package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;
import dev.waymark.engine.kernel.Workers;

import java.util.ArrayList;
import java.util.List;

/**
 * Discovers the process map of a large log of few types: it keeps only waits near the quantiles. If
 * one was not among them, a second pass keeps all waits of that edge.
 */
final class DenseKernel implements BlockKernel<List<Tally>, ProcessMap> {
    private final ScanPlan plan;
    private final EdgeWindows windows;

    /** Keeps waits inside windows. */
    DenseKernel(ScanPlan plan, EdgeWindows windows) {
        this.plan = plan;
        this.windows = windows;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan;
    }

    @Override
    public List<Tally> begin(JourneyIndex index) {
        int types = index.types().size();
        return List.of(new Tally(types, new DenseEdges(types, windows)));
    }

    @Override
    public void addBlock(List<Tally> partial, JourneyBlock block) {
        partial.getFirst().add(block);
    }

    @Override
    public List<Tally> merge(List<Tally> left, List<Tally> right) {
        List<Tally> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> merged, JourneyIndex index, Workers workers) {
        List<DenseEdges> dense = merged.stream().map(tally -> (DenseEdges) tally.edges).toList();
        DenseSummary summary = new DenseSummary(dense, windows);
        List<ProcessMap.Edge> edges = summary.edges(index.types(), workers);
        EdgeWindows widened = summary.widened();
        return widened == null
                ? new Done<>(new Drawing(merged, index.types()).draw(edges))
                : new Again<>(new DenseKernel(plan, widened));
    }
}
