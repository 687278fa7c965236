package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Discovers the process map of a log: one pass, O(events), and 4 bytes of memory an event while it
 * runs, since its quantiles are exact.
 */
public final class DiscoverKernel implements Kernel<List<Tally>, ProcessMap> {
    private final TimeRange range;

    /** The process map of the events inside a range; journeys are cut to it. */
    public DiscoverKernel(TimeRange range) {
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public List<Tally> begin(JourneyIndex index) {
        return List.of(new Tally(index.types().size()));
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
        Dictionary types = index.types();
        List<ProcessMap.Activity> activities = activities(tallies, types);
        return new Done<>(
                new ProcessMap(
                        tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                        tallies.stream().mapToLong(tally -> tally.events).sum(),
                        activities.size(),
                        counts(types, tallies.stream().map(tally -> tally.starts).toList()),
                        counts(types, tallies.stream().map(tally -> tally.ends).toList()),
                        activities,
                        edges(tallies, types, workers),
                        ValueGroups.summarise(
                                        tallies.stream().map(tally -> tally.durations).toList(),
                                        tallies.stream().mapToInt(tally -> 0).toArray())
                                .orElse(null)));
    }

    private static long sum(List<long[]> columns, int place) {
        long sum = 0;
        for (long[] column : columns) {
            sum += column[place];
        }
        return sum;
    }

    private static Map<String, Long> counts(Dictionary types, List<long[]> columns) {
        Map<String, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, types.size())
                .filter(type -> sum(columns, type) > 0)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer type) -> -sum(columns, type))
                                .thenComparing(types::name))
                .forEach(type -> counts.put(types.name(type), sum(columns, type)));
        return counts;
    }

    private static List<ProcessMap.Activity> activities(List<Tally> tallies, Dictionary types) {
        List<long[]> counts = tallies.stream().map(tally -> tally.typeCounts).toList();
        List<long[]> customers = tallies.stream().map(tally -> tally.typeCustomers).toList();
        return IntStream.range(0, types.size())
                .filter(type -> sum(counts, type) > 0)
                .mapToObj(
                        type ->
                                new ProcessMap.Activity(
                                        types.name(type), sum(counts, type), sum(customers, type)))
                .sorted(
                        Comparator.comparingLong(
                                        (ProcessMap.Activity activity) -> -activity.count())
                                .thenComparing(ProcessMap.Activity::type))
                .toList();
    }

    private static List<ProcessMap.Edge> edges(
            List<Tally> tallies, Dictionary types, Workers workers) {
        EdgeNumbers all = new EdgeNumbers(types.size());
        for (Tally tally : tallies) {
            for (int edge = 0; edge < tally.edges.size(); edge++) {
                all.number(tally.edges.from(edge), tally.edges.to(edge));
            }
        }
        ProcessMap.Edge[] edges = new ProcessMap.Edge[all.size()];
        workers.forEach(
                edges.length,
                edge -> edges[edge] = edge(tallies, types, all.from(edge), all.to(edge)));
        List<ProcessMap.Edge> sorted = new ArrayList<>(List.of(edges));
        sorted.sort(
                Comparator.comparingLong((ProcessMap.Edge edge) -> -edge.count())
                        .thenComparing(ProcessMap.Edge::from)
                        .thenComparing(ProcessMap.Edge::to));
        return sorted;
    }

    private static ProcessMap.Edge edge(List<Tally> tallies, Dictionary types, int from, int to) {
        int[] numbers = tallies.stream().mapToInt(tally -> tally.edges.find(from, to)).toArray();
        List<ValueGroups> waits = tallies.stream().map(tally -> tally.waits).toList();
        long count = 0;
        long customers = 0;
        for (int t = 0; t < numbers.length; t++) {
            if (numbers[t] >= 0) {
                count += waits.get(t).size(numbers[t]);
                customers += tallies.get(t).edgeCustomers[numbers[t]];
            }
        }
        return new ProcessMap.Edge(
                types.name(from),
                types.name(to),
                count,
                customers,
                ValueGroups.summarise(waits, numbers).orElseThrow());
    }
}
