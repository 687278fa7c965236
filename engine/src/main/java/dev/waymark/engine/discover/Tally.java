package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

/** What one thread has counted so far. */
final class Tally {
    private static final int FEW_TYPES = Long.SIZE;

    final EdgeTally edges;
    final ValueGroups durations = new ValueGroups();
    final long[] starts;
    final long[] ends;
    final long[] typeCounts;
    final long[] typeCustomers;
    long events;
    int journeys;
    private final int[] typeSeen;

    Tally(int types, EdgeTally edges) {
        this.edges = edges;
        starts = new long[types];
        ends = new long[types];
        typeCounts = new long[types];
        typeCustomers = new long[types];
        typeSeen = new int[types];
        durations.ensureGroups(1);
    }

    void add(Journey journey) {
        int number = ++journeys;
        int from = journey.from();
        int to = journey.to();
        char[] types = journey.types();
        long[] times = journey.times();
        events += to - from;
        starts[types[from]]++;
        ends[types[to - 1]]++;
        durations.add(0, times[to - 1] - times[from]);
        if (typeSeen.length <= FEW_TYPES) {
            countFewTypes(types, from, to);
        } else {
            countTypes(types, from, to, number);
        }
        edges.add(journey, number);
    }

    private void countFewTypes(char[] types, int from, int to) {
        long seen = 0;
        for (int i = from; i < to; i++) {
            int type = types[i];
            seen |= 1L << type;
            typeCounts[type]++;
        }
        for (long left = seen; left != 0; left &= left - 1) {
            typeCustomers[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private void countTypes(char[] types, int from, int to, int number) {
        for (int i = from; i < to; i++) {
            int type = types[i];
            typeCounts[type]++;
            if (typeSeen[type] != number) {
                typeSeen[type] = number;
                typeCustomers[type]++;
            }
        }
    }
}
