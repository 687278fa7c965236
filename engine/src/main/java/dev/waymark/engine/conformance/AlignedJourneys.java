package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Shared;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All journeys on a map, of which each different sequence was aligned once. */
final class AlignedJourneys {
    /*
     * An alignment is handed to whoever wants it when it is made, and forgotten: of half a million
     * different sequences only a number each is kept, what it costs, which is turned over (~) if the
     * sequence ends where the map does. Sequences of different threads are not brought together:
     * where they are many they differ, and where they are equal they are few.
     */
    private static final int BATCH = 1024;

    final List<ConformanceTally> tallies;
    final @Nullable DurationSummary completion;

    private final MapGraph graph;
    private final int[][] costs;
    private final Workers workers;

    /** When a journey that is younger is still in flight; {@link Long#MAX_VALUE} for never. */
    private final long openAfter;

    private AlignedJourneys(
            List<ConformanceTally> tallies,
            MapGraph graph,
            int[][] costs,
            Workers workers,
            @Nullable DurationSummary completion,
            long end) {
        this.tallies = tallies;
        this.graph = graph;
        this.costs = costs;
        this.workers = workers;
        this.completion = completion;
        this.openAfter = completion == null ? Long.MAX_VALUE : end - completion.p95().toMillis();
    }

    /** Aligns everything; what the takers have taken is complete when it returns. */
    static AlignedJourneys of(
            List<ConformanceTally> tallies,
            MapGraph graph,
            ConformanceRequest request,
            JourneyIndex index,
            Workers workers,
            Shared<? extends Taker> takers) {
        int[][] costs = new int[tallies.size()][];
        for (int part = 0; part < costs.length; part++) {
            costs[part] = new int[tallies.get(part).sequences.size()];
        }
        Shared<Aligner> aligners = new Shared<>(() -> new Aligner(graph));
        inBatches(
                workers,
                tallies.stream().mapToInt(tally -> tally.sequences.size()).toArray(),
                (part, from, to) ->
                        aligners.with(
                                aligner ->
                                        takers.with(
                                                taker -> {
                                                    Sequences own = tallies.get(part).sequences;
                                                    for (int i = from; i < to; i++) {
                                                        aligner.align(
                                                                own, i, ConformanceTally.LATE);
                                                        costs[part][i] =
                                                                aligner.isEnded()
                                                                        ? ~aligner.cost()
                                                                        : aligner.cost();
                                                        taker.take(part, i, aligner);
                                                    }
                                                })));
        long until = request.range().untilMillis();
        return new AlignedJourneys(
                tallies,
                graph,
                costs,
                workers,
                DurationSummary.ofMillis(completions(tallies, costs)).orElse(null),
                index.last().map(last -> Math.min(last.toEpochMilli(), until)).orElse(until));
    }

    /** The steps of a sequence, without marks. */
    static int[] steps(Sequences sequences, int number) {
        int[] steps = new int[sequences.length(number)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = sequences.at(number, i) & ~ConformanceTally.LATE;
        }
        return steps;
    }

    /** Hands all journeys to consumers, of which each has a journey to itself. */
    <T> void forEach(Shared<T> consumers, Visitor<T> visitor) {
        inBatches(
                workers,
                tallies.stream().mapToInt(tally -> tally.onMap).toArray(),
                (part, from, to) -> {
                    Consumer<T> all =
                            own -> {
                                for (int i = from; i < to; i++) {
                                    visitor.visit(own, part, i);
                                }
                            };
                    consumers.with(all);
                });
    }

    /** What the cheapest alignment of a sequence costs. */
    int cost(int part, int number) {
        int cost = costs[part][number];
        return cost < 0 ? ~cost : cost;
    }

    /** What it costs to match nothing of a sequence. */
    int worst(int part, int number) {
        return tallies.get(part).sequences.length(number)
                + graph.passed(graph.size(), graph.size());
    }

    /** The fitness of a sequence, 0…1; 1 if there was nothing to match. */
    double fitness(int part, int number) {
        int worst = worst(part, number);
        return worst == 0 ? 1 : 1 - (double) cost(part, number) / worst;
    }

    /** Whether a journey with that sequence is still in flight. */
    boolean isOpen(int part, int number, long entry) {
        return mayBeOpen(entry) && costs[part][number] >= 0;
    }

    /** Whether a journey that entered then may be in flight. */
    boolean mayBeOpen(long entry) {
        return entry > openAfter;
    }

    private static void inBatches(Workers workers, int[] sizes, Batch batch) {
        int[] first = new int[sizes.length + 1];
        for (int part = 0; part < sizes.length; part++) {
            first[part + 1] = first[part] + (sizes[part] + BATCH - 1) / BATCH;
        }
        workers.forEach(
                first[sizes.length],
                task -> {
                    int part = 0;
                    while (first[part + 1] <= task) {
                        part++;
                    }
                    int from = (task - first[part]) * BATCH;
                    batch.run(part, from, Math.min(sizes[part], from + BATCH));
                });
    }

    private static long[] completions(List<ConformanceTally> tallies, int[][] costs) {
        int size = 0;
        long[] values = new long[tallies.stream().mapToInt(tally -> tally.onMap).sum()];
        for (int part = 0; part < costs.length; part++) {
            ConformanceTally tally = tallies.get(part);
            for (int i = 0; i < tally.onMap; i++) {
                if (costs[part][tally.sequenceOf[i]] < 0) {
                    values[size++] = tally.lastStep[i] - tally.entry[i];
                }
            }
        }
        return Arrays.copyOf(values, size);
    }

    /**
     * Takes the alignments of sequences, by the number of their tally and their own, while the
     * aligner still holds them; one thread.
     */
    @FunctionalInterface
    interface Taker {
        void take(int part, int number, Aligner laid);
    }

    /** Takes a journey, by the number of its tally and its own. */
    @FunctionalInterface
    interface Visitor<T> {
        void visit(T own, int part, int journey);
    }

    @FunctionalInterface
    private interface Batch {
        void run(int part, int from, int to);
    }
}
