package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

/** What one thread has counted so far. */
final class Tally {
    final EdgeTally edges;
    final ValueGroups durations = new ValueGroups();
    final long[] starts;
    final long[] ends;
    private final long[] typeCounts;
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
        switch (edges) {
            case DenseEdges dense -> countCustomers(dense.add(journey));
            case SparseEdges sparse -> {
                sparse.add(journey, number);
                countTypes(types, from, to, number);
            }
        }
    }

    private void countCustomers(long seen) {
        for (long left = seen; left != 0; left &= left - 1) {
            typeCustomers[Long.numberOfTrailingZeros(left)]++;
        }
    }

    /** Number of events of a type. */
    long typeCount(int type) {
        long count = typeCounts[type];
        if (edges instanceof DenseEdges dense) {
            count += starts[type];
            for (int before = 0; before < dense.types; before++) {
                count += dense.count(before * dense.types + type);
            }
        }
        return count;
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
