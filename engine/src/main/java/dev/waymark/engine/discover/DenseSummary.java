package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.Selection;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Several {@link DenseEdges} together. */
final class DenseSummary {
    private final List<DenseEdges> tallies;
    private final Windows windows;
    private final int edges;
    private final int[] starts;
    private final long[] waits;
    private final boolean[] missed;

    DenseSummary(List<DenseEdges> tallies, Windows windows) {
        this.tallies = tallies;
        this.windows = windows;
        int types = tallies.getFirst().types;
        this.edges = types * types;
        this.missed = new boolean[edges];
        this.starts = new int[edges + 1];
        for (DenseEdges tally : tallies) {
            for (int i = 0; i < tally.kept; i++) {
                starts[tally.keptEdges[i] + 1]++;
            }
        }
        for (int edge = 0; edge < edges; edge++) {
            starts[edge + 1] += starts[edge];
        }
        this.waits = new long[starts[edges]];
        int[] cursors = starts.clone();
        for (DenseEdges tally : tallies) {
            for (int i = 0; i < tally.kept; i++) {
                waits[cursors[tally.keptEdges[i]]++] = tally.keptWaits[i];
            }
        }
    }

    /**
     * The edges that occur; empty if a quantile of one lies outside its window, which {@link
     * #widened} then tells.
     */
    List<ProcessMap.Edge> edges(Dictionary types, Workers workers) {
        ProcessMap.@Nullable Edge[] found = new ProcessMap.Edge[edges];
        workers.forEach(edges, edge -> found[edge] = edge(edge, types));
        for (boolean miss : missed) {
            if (miss) {
                return List.of();
            }
        }
        return Arrays.stream(found).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** The windows with those edges widened whose quantiles were missed; null if none was. */
    @Nullable Windows widened() {
        boolean any = false;
        for (int edge = 0; edge < edges; edge++) {
            if (missed[edge]) {
                windows.keepAll(edge);
                any = true;
            }
        }
        return any ? windows : null;
    }

    private long sum(ToLongFunction<DenseEdges> number) {
        return tallies.stream().mapToLong(number).sum();
    }

    private ProcessMap.@Nullable Edge edge(int edge, Dictionary types) {
        long count = sum(tally -> tally.count(edge));
        if (count == 0) {
            return null;
        }
        double[] quantiles = new double[Windows.SHARES.length];
        for (int q = 0; q < quantiles.length; q++) {
            quantiles[q] = quantile(edge, q, Windows.SHARES[q] * (count - 1));
        }
        int row = edge * DenseEdges.STRIDE;
        return new ProcessMap.Edge(
                types.name(edge / types.size()),
                types.name(edge % types.size()),
                count,
                sum(tally -> tally.customers(edge)),
                DurationSummary.of(
                        (double) sum(tally -> tally.rows[row + DenseEdges.SUM]) / count,
                        quantiles[0],
                        quantiles[1],
                        tallies.stream()
                                .mapToLong(t -> t.rows[row + DenseEdges.MIN])
                                .min()
                                .orElseThrow(),
                        tallies.stream()
                                .mapToLong(t -> t.rows[row + DenseEdges.MAX])
                                .max()
                                .orElseThrow()));
    }

    private double quantile(int edge, int quantile, double at) {
        long[] inside = new long[starts[edge + 1] - starts[edge]];
        int size = 0;
        for (int i = starts[edge]; i < starts[edge + 1]; i++) {
            if (windows.holds(edge, quantile, waits[i])) {
                inside[size++] = waits[i];
            }
        }
        long below = sum(tally -> tally.below(edge, quantile));
        long low = (long) at - below;
        long high = (long) Math.ceil(at) - below;
        if (low < 0 || high >= size) {
            missed[edge] = true;
            return 0;
        }
        long lowWait = Selection.select(inside, 0, size - 1, (int) low);
        long highWait = Selection.select(inside, 0, size - 1, (int) high);
        return lowWait + (at - Math.floor(at)) * (highWait - lowWait);
    }
}
