package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Turns the tallies of all threads into a process map. */
final class Drawing {
    private final List<Tally> tallies;
    private final Dictionary types;

    Drawing(List<Tally> tallies, Dictionary types) {
        this.tallies = tallies;
        this.types = types;
    }

    ProcessMap draw(List<ProcessMap.Edge> edges) {
        List<ProcessMap.Edge> sorted = new ArrayList<>(edges);
        sorted.sort(
                Comparator.comparingLong((ProcessMap.Edge edge) -> -edge.count())
                        .thenComparing(ProcessMap.Edge::from)
                        .thenComparing(ProcessMap.Edge::to));
        List<ProcessMap.Activity> activities = activities();
        return new ProcessMap(
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                tallies.stream().mapToLong(tally -> tally.events).sum(),
                activities.size(),
                counts(tally -> tally.starts),
                counts(tally -> tally.ends),
                activities,
                sorted,
                ValueGroups.summarise(
                                tallies.stream().map(tally -> tally.durations).toList(),
                                new int[tallies.size()])
                        .orElse(null));
    }

    private long sum(Function<Tally, long[]> column, int type) {
        return tallies.stream().mapToLong(tally -> column.apply(tally)[type]).sum();
    }

    private Map<String, Long> counts(Function<Tally, long[]> column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, types.size())
                .filter(type -> sum(column, type) > 0)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer type) -> -sum(column, type))
                                .thenComparing(types::name))
                .forEach(type -> counts.put(types.name(type), sum(column, type)));
        return counts;
    }

    private List<ProcessMap.Activity> activities() {
        return IntStream.range(0, types.size())
                .filter(type -> sum(tally -> tally.typeCounts, type) > 0)
                .mapToObj(
                        type ->
                                new ProcessMap.Activity(
                                        types.name(type),
                                        sum(tally -> tally.typeCounts, type),
                                        sum(tally -> tally.typeCustomers, type)))
                .sorted(
                        Comparator.comparingLong(
                                        (ProcessMap.Activity activity) -> -activity.count())
                                .thenComparing(ProcessMap.Activity::type))
                .toList();
    }

    List<ProcessMap.Edge> sparse(Workers workers) {
        return SparseEdges.edges(
                tallies.stream().map(tally -> (SparseEdges) tally.edges).toList(), types, workers);
    }

    DenseQuantiles dense() {
        return new DenseQuantiles(
                types.size(), tallies.stream().map(tally -> (DenseEdges) tally.edges).toList());
    }

    /** The edges with their waits; empty if the kept waits do not suffice for some. */
    List<ProcessMap.Edge> edges(DenseQuantiles quantiles) {
        @Nullable DurationSummary @Nullable [] summaries = quantiles.summaries();
        List<ProcessMap.Edge> edges = new ArrayList<>();
        for (int edge = 0; summaries != null && edge < summaries.length; edge++) {
            DurationSummary summary = summaries[edge];
            if (summary != null) {
                edges.add(
                        new ProcessMap.Edge(
                                types.name(edge / types.size()),
                                types.name(edge % types.size()),
                                quantiles.count(edge),
                                quantiles.customers(edge),
                                summary));
            }
        }
        return edges;
    }
}
