package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;

/** What one thread has counted so far. */
final class Tally {
    private static final int FEW_TYPES = Long.SIZE;

    final EdgeNumbers edges;
    final ValueGroups waits = new ValueGroups();
    final ValueGroups durations = new ValueGroups();
    long[] edgeCustomers = new long[64];
    final long[] starts;
    final long[] ends;
    final long[] typeCounts;
    final long[] typeCustomers;
    long journeys;
    long events;
    private long[] edgeSeen = new long[64];
    private final long[] typeSeen;

    Tally(int types) {
        edges = new EdgeNumbers(types);
        starts = new long[types];
        ends = new long[types];
        typeCounts = new long[types];
        typeCustomers = new long[types];
        typeSeen = new long[types];
        durations.ensureGroups(1);
    }

    void add(Journey journey) {
        long number = ++journeys;
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
        countEdges(types, times, from, to, number);
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

    private void countTypes(char[] types, int from, int to, long number) {
        for (int i = from; i < to; i++) {
            int type = types[i];
            typeCounts[type]++;
            if (typeSeen[type] != number) {
                typeSeen[type] = number;
                typeCustomers[type]++;
            }
        }
    }

    private void countEdges(char[] types, long[] times, int from, int to, long number) {
        long before = times[from];
        int[] row = edges.row(types[from]);
        for (int i = from + 1; i < to; i++) {
            int type = types[i];
            int edge = row[type] - 1;
            if (edge < 0) {
                edge = newEdge(types[i - 1], type);
            }
            long time = times[i];
            waits.add(edge, time - before);
            if (edgeSeen[edge] != number) {
                edgeSeen[edge] = number;
                edgeCustomers[edge]++;
            }
            before = time;
            row = edges.row(type);
        }
    }

    private int newEdge(int from, int to) {
        int edge = edges.number(from, to);
        waits.ensureGroups(edge + 1);
        if (edge >= edgeSeen.length) {
            edgeSeen = Arrays.copyOf(edgeSeen, 2 * edge);
            edgeCustomers = Arrays.copyOf(edgeCustomers, 2 * edge);
        }
        return edge;
    }
}
