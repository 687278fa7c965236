package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;
import java.util.List;

/** Counts pairs of channels, the customers who make them, and keeps all waits between them. */
final class PairTally {
    private final ValueGroups waits = new ValueGroups();
    private final int[] customers;
    private final int[] seen;

    PairTally(int pairs) {
        waits.ensureGroups(pairs);
        customers = new int[pairs];
        seen = new int[pairs];
    }

    /**
     * Counts a pair.
     *
     * @param number of the journey, one or more, that no other journey of this tally has
     */
    void add(int pair, long wait, int number) {
        waits.add(pair, wait);
        if (seen[pair] != number) {
            seen[pair] = number;
            customers[pair]++;
        }
    }

    static long count(List<PairTally> tallies, int pair) {
        return tallies.stream().mapToLong(tally -> tally.waits.size(pair)).sum();
    }

    static long customers(List<PairTally> tallies, int pair) {
        return tallies.stream().mapToLong(tally -> tally.customers[pair]).sum();
    }

    static DurationSummary waiting(List<PairTally> tallies, int pair) {
        int[] groups = new int[tallies.size()];
        Arrays.fill(groups, pair);
        return ValueGroups.summarise(tallies.stream().map(tally -> tally.waits).toList(), groups)
                .orElseThrow();
    }
}
