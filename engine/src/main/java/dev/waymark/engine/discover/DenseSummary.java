package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.Ranks;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Several {@link DenseEdges} together. */
final class DenseSummary {
    private final List<DenseEdges> tallies;
    private final EdgeWindows windows;
    private final int edges;
    private final boolean[] missed;

    DenseSummary(List<DenseEdges> tallies, EdgeWindows windows) {
        this.tallies = tallies;
        this.windows = windows;
        int types = tallies.getFirst().types;
        this.edges = types * types;
        this.missed = new boolean[edges];
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
    @Nullable EdgeWindows widened() {
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
        long sum = 0;
        for (DenseEdges tally : tallies) {
            sum += number.applyAsLong(tally);
        }
        return sum;
    }

    private ProcessMap.@Nullable Edge edge(int edge, Dictionary types) {
        long count = sum(tally -> tally.count(edge));
        if (count == 0) {
            return null;
        }
        long[] large = large(edge);
        double sum = sum(tally -> tally.sum(edge));
        for (long wait : large) {
            sum += wait - DenseEdges.LARGE;
        }
        int min = DenseEdges.LARGE;
        for (DenseEdges tally : tallies) {
            min = Math.min(min, tally.min(edge));
        }
        int[] kept = kept(edge);
        int[] inside = new int[kept.length];
        int size = between(kept, windows.low(edge), windows.high(edge), inside);
        double median =
                quantile(
                        edge,
                        0.5 * (count - 1),
                        sum(tally -> tally.below(edge)),
                        inside,
                        size,
                        large);
        int topSize = between(kept, windows.top(edge), DenseEdges.LARGE, inside);
        double top = quantile(edge, 0.95 * (count - 1), count - topSize, inside, topSize, large);
        int max = 0;
        for (int i = 0; i < topSize; i++) {
            max = Math.max(max, inside[i]);
        }
        return new ProcessMap.Edge(
                types.name(edge / types.size()),
                types.name(edge % types.size()),
                count,
                sum(tally -> tally.journeys(edge)),
                DurationSummary.of(
                        sum / count,
                        median,
                        top,
                        min == DenseEdges.LARGE ? large[0] : min,
                        large.length > 0 ? large[large.length - 1] : max));
    }

    /** The large waits of an edge, sorted. */
    private long[] large(int edge) {
        int size = Math.toIntExact(sum(tally -> tally.large.size(edge)));
        long[] large = new long[size];
        int at = 0;
        for (DenseEdges tally : tallies) {
            at = size == 0 ? 0 : tally.large.copy(edge, large, at);
        }
        Arrays.sort(large);
        return large;
    }

    private int[] kept(int edge) {
        int[] kept = new int[Math.toIntExact(sum(tally -> tally.keptSize(edge)))];
        int at = 0;
        for (DenseEdges tally : tallies) {
            at = tally.copyKept(edge, kept, at);
        }
        return kept;
    }

    /** Copies the waits from {@code low} to {@code high}; returns how many. */
    private static int between(int[] kept, int low, int high, int[] target) {
        int size = 0;
        for (int wait : kept) {
            target[size] = wait;
            size += 1 + ((wait - low | high - wait) >> Integer.SIZE - 1);
        }
        return size;
    }

    private double quantile(int edge, double at, long below, int[] inside, int size, long[] large) {
        long first = (long) at - below;
        long second = (long) Math.ceil(at) - below;
        if (first < 0 || second >= size) {
            missed[edge] = true;
            return 0;
        }
        int[] found = Ranks.pair(inside, size, (int) first);
        double shorter = exact(found[0], (int) first, size, large);
        double longer = second == first ? shorter : exact(found[1], (int) second, size, large);
        return shorter + (at - Math.floor(at)) * (longer - shorter);
    }

    /** A wait of a rank as it was; the large ones come last. */
    private static double exact(int wait, int rank, int size, long[] large) {
        return wait == DenseEdges.LARGE ? large[large.length - (size - rank)] : wait;
    }
}
