package dev.waymark.engine.bottlenecks;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.ArrayList;
import java.util.Arrays;
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
        PairWaits[] pairs = new PairWaits[all.size()];
        workers.forEach(pairs.length, pair -> pairs[pair] = pair(pair));
        return PairWaits.together(
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                tallies.stream().mapToLong(tally -> tally.events).sum(),
                List.of(pairs),
                names);
    }

    private PairWaits pair(int pair) {
        int from = all.from(pair);
        int to = all.to(pair);
        int[] numbers = new int[tallies.size()];
        long customers = 0;
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = tallies.get(t).pairs.find(from, to);
            customers += tallies.get(t).customers(numbers[t]);
        }
        PairWaits.Side own = side(numbers, 0);
        PairWaits.Side forUs = side(numbers, 1);
        return new PairWaits(from, to, customers, waiting(own, forUs, numbers), own, forUs);
    }

    private PairWaits.Side side(int[] numbers, int ours) {
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
        return new PairWaits.Side(
                count, Arrays.stream(values).sum(), DurationSummary.ofMillis(values).orElse(null));
    }

    private DurationSummary waiting(PairWaits.Side own, PairWaits.Side forUs, int[] numbers) {
        if (own.summary() != null && forUs.summary() != null) {
            return both(numbers);
        }
        return requireNonNullElseGet(own.summary(), () -> requireNonNull(forUs.summary()));
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
}
