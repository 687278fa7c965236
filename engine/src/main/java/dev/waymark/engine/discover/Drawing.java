package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/** Turns the tallies of all threads into a process map. */
final class Drawing {
    private final List<Tally> tallies;
    private final Dictionary types;

    Drawing(List<Tally> tallies, Dictionary types) {
        this.tallies = tallies;
        this.types = types;
    }

    ProcessMap draw(List<ProcessMap.Edge> edges, @Nullable DurationSummary duration) {
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
                counts((tally, type) -> tally.starts[type]),
                counts((tally, type) -> tally.ends[type]),
                activities,
                sorted,
                duration);
    }

    private long sum(ToLongBiFunction<Tally, Integer> number, int type) {
        return tallies.stream().mapToLong(tally -> number.applyAsLong(tally, type)).sum();
    }

    private Map<String, Long> counts(ToLongBiFunction<Tally, Integer> number) {
        Map<String, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, types.size())
                .filter(type -> sum(number, type) > 0)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer type) -> -sum(number, type))
                                .thenComparing(types::name))
                .forEach(type -> counts.put(types.name(type), sum(number, type)));
        return counts;
    }

    private List<ProcessMap.Activity> activities() {
        return IntStream.range(0, types.size())
                .filter(type -> sum(Tally::typeCount, type) > 0)
                .mapToObj(
                        type ->
                                new ProcessMap.Activity(
                                        types.name(type),
                                        sum(Tally::typeCount, type),
                                        sum((tally, t) -> tally.edges.customers(t), type)))
                .sorted(
                        Comparator.comparingLong(
                                        (ProcessMap.Activity activity) -> -activity.count())
                                .thenComparing(ProcessMap.Activity::type))
                .toList();
    }
}
