package dev.waymark.engine.bottlenecks;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The waits of all threads together. */
final class WaitSummary {
    private final List<WaitTally> tallies;
    private final List<ValueGroups> waits;
    private final List<String> names;
    private final EdgeNumbers all;

    WaitSummary(List<WaitTally> tallies, List<String> names) {
        this.tallies = tallies;
        this.names = names;
        this.waits = tallies.stream().map(tally -> tally.waits).toList();
        this.all = new EdgeNumbers(names.size());
        for (WaitTally tally : tallies) {
            for (int pair = 0; pair < tally.pairs.size(); pair++) {
                all.number(tally.pairs.from(pair), tally.pairs.to(pair));
            }
        }
    }

    Bottlenecks sum(Workers workers) {
        Row[] rows = new Row[all.size()];
        workers.forEach(rows.length, pair -> rows[pair] = row(pair));
        long own = Arrays.stream(rows).mapToLong(row -> row.own.millis).sum();
        long forUs = Arrays.stream(rows).mapToLong(row -> row.forUs.millis).sum();
        return new Bottlenecks(
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                tallies.stream().mapToLong(tally -> tally.events).sum(),
                rows.length == 0
                        ? null
                        : new Bottlenecks.Waiting(
                                Duration.ofMillis(own + forUs),
                                Duration.ofMillis(forUs),
                                Duration.ofMillis(own)),
                Arrays.stream(rows)
                        .map(row -> transition(row, own + forUs))
                        .sorted(
                                Comparator.comparing(Bottlenecks.Transition::total)
                                        .reversed()
                                        .thenComparing(Bottlenecks.Transition::from)
                                        .thenComparing(Bottlenecks.Transition::to))
                        .toList());
    }

    private Row row(int pair) {
        int from = all.from(pair);
        int to = all.to(pair);
        int[] numbers = new int[tallies.size()];
        long customers = 0;
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = tallies.get(t).pairs.find(from, to);
            customers += tallies.get(t).customers(numbers[t]);
        }
        Side own = side(numbers, 0);
        Side forUs = side(numbers, 1);
        return new Row(from, to, customers, waiting(own, forUs, numbers), own, forUs);
    }

    private Side side(int[] numbers, int ours) {
        int[] groups = new int[numbers.length];
        for (int t = 0; t < numbers.length; t++) {
            groups[t] = numbers[t] < 0 ? -1 : 2 * numbers[t] + ours;
        }
        long count = 0;
        for (int t = 0; t < groups.length; t++) {
            count += groups[t] < 0 ? 0 : waits.get(t).size(groups[t]);
        }
        long[] values = new long[Math.toIntExact(count)];
        int at = 0;
        for (int t = 0; t < groups.length; t++) {
            at = groups[t] < 0 ? at : waits.get(t).copy(groups[t], values, at);
        }
        return new Side(
                count, Arrays.stream(values).sum(), DurationSummary.ofMillis(values).orElse(null));
    }

    private DurationSummary waiting(Side own, Side forUs, int[] numbers) {
        if (own.summary != null && forUs.summary != null) {
            return both(numbers);
        }
        return requireNonNullElseGet(own.summary, () -> requireNonNull(forUs.summary));
    }

    private DurationSummary both(int[] numbers) {
        List<ValueGroups> twice = new ArrayList<>(waits);
        twice.addAll(waits);
        int[] groups = new int[twice.size()];
        for (int i = 0; i < groups.length; i++) {
            int number = numbers[i % numbers.length];
            groups[i] = number < 0 ? -1 : 2 * number + i / numbers.length;
        }
        return ValueGroups.summarise(twice, groups).orElseThrow();
    }

    private Bottlenecks.Transition transition(Row row, long allMillis) {
        long millis = row.own.millis + row.forUs.millis;
        return new Bottlenecks.Transition(
                names.get(row.from),
                names.get(row.to),
                row.own.count + row.forUs.count,
                row.customers,
                row.waiting,
                Duration.ofMillis(millis),
                allMillis == 0 ? null : (double) millis / allMillis,
                row.forUs.part(),
                row.own.part());
    }

    private record Row(
            int from, int to, long customers, DurationSummary waiting, Side own, Side forUs) {}

    private record Side(long count, long millis, @Nullable DurationSummary summary) {
        Bottlenecks.@Nullable Part part() {
            return summary == null
                    ? null
                    : new Bottlenecks.Part(count, summary, Duration.ofMillis(millis));
        }
    }
}
