package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.RefiningKernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.WindowedGroups;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Discovers the process map of a large log of few types: it keeps only waits near the quantiles. If
 * one was not among them, a second pass keeps all waits of that edge.
 */
final class DenseKernel
        implements RefiningKernel<List<Tally>, ProcessMap>, TallyKernel<Tally, ProcessMap> {
    private final ScanPlan plan;

    /** What the second pass keeps; null for the first, which finds out. */
    private final @Nullable Windows windows;

    /** Learns what to keep, or keeps waits inside windows. */
    DenseKernel(ScanPlan plan, @Nullable Windows windows) {
        this.plan = plan;
        this.windows = windows;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan;
    }

    @Override
    public Tally tally(JourneyIndex index) {
        int types = index.types().size();
        Windows kept = windows == null ? Windows.all(types) : windows;
        DenseEdges edges = new DenseEdges(types, kept.edges());
        return new Tally(types, edges, kept.durations());
    }

    @Override
    public void addBlock(List<Tally> partial, JourneyBlock block) {
        partial.getFirst().add(block);
    }

    @Override
    public boolean refines() {
        return windows == null;
    }

    @Override
    public void refine(List<List<Tally>> partials, Workers workers) {
        List<Tally> tallies = partials.stream().flatMap(List::stream).toList();
        WindowedGroups.refine(waits(tallies), workers);
        WindowedGroups.refine(durations(tallies), workers);
    }

    private static List<WindowedGroups> waits(List<Tally> tallies) {
        return tallies.stream().map(tally -> ((DenseEdges) tally.edges).waits).toList();
    }

    private static List<WindowedGroups> durations(List<Tally> tallies) {
        return tallies.stream().map(tally -> tally.durations).toList();
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<ProcessMap> finish(List<Tally> merged, JourneyIndex index, Workers workers) {
        WindowedSummary waits = new WindowedSummary(waits(merged));
        WindowedSummary durations = new WindowedSummary(durations(merged));
        List<ProcessMap.Edge> edges = edges(waits, index.types(), workers);
        DurationSummary duration = durations.summary(0).orElse(null);
        Windows widened = Windows.widened(waits, durations);
        return widened == null
                ? new Done<>(new Drawing(merged, index.types()).draw(edges, duration))
                : new Again<>(new DenseKernel(plan, widened));
    }

    private static List<ProcessMap.Edge> edges(
            WindowedSummary waits, Dictionary types, Workers workers) {
        int size = types.size();
        ProcessMap.@Nullable Edge[] edges = new ProcessMap.Edge[size * size];
        workers.forEach(
                edges.length,
                edge ->
                        edges[edge] =
                                waits.summary(edge)
                                        .map(
                                                waiting ->
                                                        new ProcessMap.Edge(
                                                                types.name(edge / size),
                                                                types.name(edge % size),
                                                                waits.count(edge),
                                                                waits.owners(edge),
                                                                waiting))
                                        .orElse(null));
        return Arrays.stream(edges).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
