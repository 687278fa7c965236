package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedSummary;
import dev.waymark.engine.time.TimeRange;

import java.util.List;

/**
 * Discovers the process map of a log in O(events). Quantiles are exact. Of a large log of few types
 * it keeps the waits near the quantiles, in one pass, seldom two; others take 4 bytes an event and
 * 12 a journey.
 */
public final class DiscoverKernel
        implements BlockKernel<List<Tally>, ProcessMap>, TallyKernel<Tally, ProcessMap> {
    private static final long LARGE = 1 << 20;

    private final TimeRange range;
    private final long large;

    /** The process map of the events inside a range; journeys are cut to it. */
    public DiscoverKernel(TimeRange range) {
        this(range, LARGE);
    }

    /** The same; logs of at least a number of events count as large. */
    DiscoverKernel(TimeRange range, long large) {
        this.range = range;
        this.large = large;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public Kernel<?, ProcessMap> prepare(JourneyIndex index) {
        return index.types().size() <= DenseEdges.MAX_TYPES && index.events() >= large
                ? new DenseKernel(plan(index), null)
                : this;
    }

    @Override
    public Tally tally(JourneyIndex index) {
        int types = index.types().size();
        return new Tally(types, new SparseEdges(types), ValueWindows.all(1));
    }

    @Override
    public void addBlock(List<Tally> partial, JourneyBlock block) {
        partial.getFirst().add(block);
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> tallies, JourneyIndex index, Workers workers) {
        List<SparseEdges> edges = tallies.stream().map(tally -> (SparseEdges) tally.edges).toList();
        WindowedSummary durations =
                new WindowedSummary(tallies.stream().map(tally -> tally.durations).toList());
        return new Done<>(
                new Drawing(tallies, index.types())
                        .draw(
                                SparseEdges.edges(edges, index.types(), workers),
                                durations.summary(0).orElse(null)));
    }
}
