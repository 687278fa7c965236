package dev.waymark.engine.rework;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rework and loops of all threads together. */
final class ReworkSummary {
    final long customers;
    final long events;
    final List<Rework.OfType> types;
    final long total;

    /** Most walked first, ties by path. */
    final List<Walked> loops;

    private final List<ReworkTally> tallies;
    private final Dictionary dictionary;

    ReworkSummary(List<ReworkTally> tallies, Dictionary dictionary) {
        this.tallies = tallies;
        this.dictionary = dictionary;
        customers = tallies.stream().mapToLong(tally -> tally.journeys).sum();
        events = tallies.stream().mapToLong(tally -> tally.events).sum();
        types =
                IntStream.range(0, dictionary.size())
                        .mapToObj(this::ofType)
                        .filter(type -> type.rework() > 0)
                        .sorted(
                                Comparator.comparingLong((Rework.OfType type) -> -type.rework())
                                        .thenComparing(Rework.OfType::type))
                        .toList();
        LoopNumbers all = new LoopNumbers();
        for (ReworkTally tally : tallies) {
            for (int loop = 0; loop < tally.loops.size(); loop++) {
                all.number(tally.loops.key(loop), tally.loops.length(loop));
            }
        }
        total = all.size();
        loops = list(all);
    }

    private Rework.OfType ofType(int type) {
        long selfLoops = sum(tally -> tally.selfLoops, type);
        long returns = sum(tally -> tally.returns, type);
        return new Rework.OfType(
                dictionary.name(type),
                sum(tally -> tally.counts, type),
                sum(tally -> tally.customers, type),
                selfLoops + returns,
                sum(tally -> tally.reworkCustomers, type),
                selfLoops,
                returns,
                Duration.ofMillis(sum(tally -> tally.times, type)));
    }

    private long sum(Function<ReworkTally, long[]> numbers, int type) {
        return tallies.stream().mapToLong(tally -> numbers.apply(tally)[type]).sum();
    }

    /** The most frequent loops. */
    private List<Walked> list(LoopNumbers all) {
        long[] counts = new long[all.size()];
        int[][] numbers = new int[tallies.size()][];
        for (int t = 0; t < numbers.length; t++) {
            ReworkTally tally = tallies.get(t);
            numbers[t] = new int[all.size()];
            Arrays.fill(numbers[t], -1);
            for (int loop = 0; loop < tally.loops.size(); loop++) {
                int number = all.number(tally.loops.key(loop), tally.loops.length(loop));
                numbers[t][number] = loop;
                for (int turn = 0; turn < LoopNumbers.LONGEST; turn++) {
                    counts[number] += tally.begun[loop * LoopNumbers.LONGEST + turn];
                }
            }
        }
        List<Walked> found = new ArrayList<>();
        for (int loop : mostFrequent(counts, all)) {
            int[] own = new int[numbers.length];
            for (int t = 0; t < own.length; t++) {
                own[t] = numbers[t][loop];
            }
            found.add(walked(all, loop, own, counts[loop]));
        }
        found.sort(
                Comparator.comparingLong((Walked walked) -> -walked.count)
                        .thenComparing(walked -> String.join("\n", walked.path)));
        return found;
    }

    private List<Integer> mostFrequent(long[] counts, LoopNumbers all) {
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer loop) -> -counts[loop])
                                .thenComparing(loop -> smallest(all, loop)))
                .limit(ReworkKernel.COMPARED)
                .toList();
    }

    private Walked walked(LoopNumbers all, int loop, int[] own, long count) {
        long[] begun = new long[LoopNumbers.LONGEST];
        long loopCustomers = 0;
        for (int t = 0; t < own.length; t++) {
            for (int turn = 0; own[t] >= 0 && turn < begun.length; turn++) {
                begun[turn] += tallies.get(t).begun[own[t] * LoopNumbers.LONGEST + turn];
            }
            loopCustomers += own[t] < 0 ? 0 : tallies.get(t).loopCustomers[own[t]];
        }
        int length = all.length(loop);
        int turnsBack =
                IntStream.range(0, length)
                        .boxed()
                        .min(
                                Comparator.comparingLong(
                                                (Integer turns) ->
                                                        -begun[(length - turns) % length])
                                        .thenComparing(
                                                turns ->
                                                        String.join("\n", names(all, loop, turns))))
                        .orElseThrow();
        List<ValueGroups> walks = tallies.stream().map(tally -> tally.walks).toList();
        DurationSummary waiting = ValueGroups.summarise(walks, own).orElseThrow();
        long millis = 0;
        for (int t = 0; t < own.length; t++) {
            if (own[t] >= 0) {
                long[] values = new long[walks.get(t).size(own[t])];
                walks.get(t).copy(own[t], values, 0);
                millis += Arrays.stream(values).sum();
            }
        }
        return new Walked(
                LoopNumbers.rotate(all.key(loop), length, turnsBack),
                names(all, loop, turnsBack),
                count,
                loopCustomers,
                waiting,
                Duration.ofMillis(millis));
    }

    /** The first of a loop's rotations, by names: what orders loops whatever their codes. */
    private String smallest(LoopNumbers all, int loop) {
        return IntStream.range(0, all.length(loop))
                .mapToObj(turns -> String.join("\n", names(all, loop, turns)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<String> names(LoopNumbers all, int loop, int turns) {
        long types = LoopNumbers.rotate(all.key(loop), all.length(loop), turns);
        return IntStream.range(0, all.length(loop))
                .mapToObj(place -> dictionary.name(LoopNumbers.type(types, place)))
                .toList();
    }

    /**
     * A loop that was walked.
     *
     * @param types packed, beginning where customers most often begin
     */
    record Walked(
            long types,
            List<String> path,
            long count,
            long customers,
            DurationSummary waiting,
            Duration time) {}
}
