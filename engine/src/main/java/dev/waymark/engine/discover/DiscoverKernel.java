package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Discovers the process map of a log in O(events). Quantiles are exact. A large log of few types
 * takes some megabytes while it runs and one pass, seldom two; others take 4 bytes an event.
 */
public final class DiscoverKernel implements Kernel<List<Tally>, ProcessMap> {
    private static final long LARGE = 1 << 20;
    private static final int SAMPLED_PART = 24;
    private static final int SAMPLED_RUN = 64;

    private final TimeRange range;
    private final long large;
    private final @Nullable Windows windows;

    /** The process map of the events inside a range; journeys are cut to it. */
    public DiscoverKernel(TimeRange range) {
        this(range, LARGE, null);
    }

    /** The same; logs of at least a number of events count as large. */
    DiscoverKernel(TimeRange range, long large, @Nullable Windows windows) {
        this.range = range;
        this.large = large;
        this.windows = windows;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public Kernel<?, ProcessMap> prepare(JourneyIndex index) {
        boolean isDense = index.types().size() <= DenseEdges.MAX_TYPES && index.events() >= large;
        return isDense && windows == null ? new DiscoverKernel(range, large, sample(index)) : this;
    }

    /** Guesses from some journeys where the quantiles lie. */
    private Windows sample(JourneyIndex index) {
        int types = index.types().size();
        DenseEdges sample = new DenseEdges(types, Windows.all(types));
        int customers = index.customers();
        Scan scan = index.scan(plan(index));
        for (int from = 0; from < customers; from += SAMPLED_RUN * SAMPLED_PART) {
            int to = Math.min(customers, from + SAMPLED_RUN);
            scan.forEach(from, to, sample::add);
        }
        return Windows.around(sample);
    }

    @Override
    public List<Tally> begin(JourneyIndex index) {
        int types = index.types().size();
        EdgeTally edges = windows == null ? new SparseEdges(types) : new DenseEdges(types, windows);
        return List.of(new Tally(types, edges));
    }

    @Override
    public void add(List<Tally> partial, Journey journey) {
        partial.getFirst().add(journey);
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
    public Outcome<ProcessMap> finish(List<Tally> tallies, JourneyIndex index, Workers workers) {
        Drawing drawing = new Drawing(tallies, index.types());
        Windows kept = windows;
        if (kept == null) {
            List<SparseEdges> sparse =
                    tallies.stream().map(tally -> (SparseEdges) tally.edges).toList();
            return new Done<>(drawing.draw(SparseEdges.edges(sparse, index.types(), workers)));
        }
        List<DenseEdges> dense = tallies.stream().map(tally -> (DenseEdges) tally.edges).toList();
        DenseSummary summary = new DenseSummary(dense, kept);
        List<ProcessMap.Edge> edges = summary.edges(index.types(), workers);
        Windows widened = summary.widened();
        return widened == null
                ? new Done<>(drawing.draw(edges))
                : new Again<>(new DiscoverKernel(range, large, widened));
    }
}
