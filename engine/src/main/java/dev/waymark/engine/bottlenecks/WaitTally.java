package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/**
 * The waits that one thread has met, in two groups for each pair of stages: those that ended in an
 * event of the customer's own, and those that ended in one of ours.
 */
final class WaitTally {
    final EdgeNumbers pairs;
    final ValueGroups waits = new ValueGroups();
    long events;
    int journeys;
    private final int[] targets;
    private int[] customers = new int[64];
    private int[] seen = new int[64];

    /**
     * Nothing met yet.
     *
     * @param stages how many
     * @param targets for each type twice the number of its stage, plus one if it is ours; −1 if it
     *     is in no stage
     */
    WaitTally(int stages, int[] targets) {
        this.targets = targets;
        this.pairs = new EdgeNumbers(stages);
    }

    void add(Journey journey) {
        char[] types = journey.types();
        long[] times = journey.times();
        int to = journey.to();
        int number = journeys + 1;
        int stageBefore = -1;
        long timeBefore = 0;
        int found = 0;
        for (int i = journey.from(); i < to; i++) {
            int target = targets[types[i]];
            if (target >= 0) {
                long time = times[i];
                if (found > 0) {
                    count(stageBefore, target, time - timeBefore, number);
                }
                found++;
                stageBefore = target >> 1;
                timeBefore = time;
            }
        }
        if (found > 0) {
            journeys = number;
            events += found;
        }
    }

    private void count(int from, int target, long wait, int number) {
        int pair = pairs.find(from, target >> 1);
        if (pair < 0) {
            pair = newPair(from, target >> 1);
        }
        waits.add(2 * pair + (target & 1), wait);
        if (seen[pair] != number) {
            seen[pair] = number;
            customers[pair]++;
        }
    }

    private int newPair(int from, int to) {
        int pair = pairs.number(from, to);
        waits.ensureGroups(2 * pair + 2);
        if (pair >= seen.length) {
            seen = Arrays.copyOf(seen, 2 * pair);
            customers = Arrays.copyOf(customers, 2 * pair);
        }
        return pair;
    }

    /** Number of journeys with a pair; 0 for pair −1. */
    int customers(int pair) {
        return pair < 0 ? 0 : customers[pair];
    }
}
