package dev.waymark.engine.compare;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/** What one thread has counted of a group so far. */
final class GroupTally {
    final EdgeNumbers edges;
    final Sums journeyEvents = new Sums();
    final Sums journeyMillis = new Sums();
    final long[] typeCustomers;
    long[] edgeCustomers = new long[64];
    Sums[] waits = new Sums[64];
    long journeys;
    long events;
    private final long[] typeSeen;
    private long[] edgeSeen = new long[64];

    GroupTally(int types) {
        edges = new EdgeNumbers(types);
        typeCustomers = new long[types];
        typeSeen = new long[types];
    }

    void add(Journey journey) {
        long number = ++journeys;
        int from = journey.from();
        int to = journey.to();
        char[] types = journey.types();
        long[] times = journey.times();
        events += to - from;
        journeyEvents.add(to - from);
        journeyMillis.add(times[to - 1] - times[from]);
        for (int i = from; i < to; i++) {
            int type = types[i];
            if (typeSeen[type] != number) {
                typeSeen[type] = number;
                typeCustomers[type]++;
            }
            if (i > from) {
                int edge = number(types[i - 1], type);
                waits[edge].add(times[i] - times[i - 1]);
                if (edgeSeen[edge] != number) {
                    edgeSeen[edge] = number;
                    edgeCustomers[edge]++;
                }
            }
        }
    }

    private int number(int from, int to) {
        int known = edges.find(from, to);
        if (known >= 0) {
            return known;
        }
        int edge = edges.number(from, to);
        if (edge >= waits.length) {
            waits = Arrays.copyOf(waits, 2 * edge);
            edgeCustomers = Arrays.copyOf(edgeCustomers, 2 * edge);
            edgeSeen = Arrays.copyOf(edgeSeen, 2 * edge);
        }
        waits[edge] = new Sums();
        return edge;
    }

    void add(GroupTally other) {
        journeys += other.journeys;
        events += other.events;
        journeyEvents.add(other.journeyEvents);
        journeyMillis.add(other.journeyMillis);
        for (int type = 0; type < typeCustomers.length; type++) {
            typeCustomers[type] += other.typeCustomers[type];
        }
        for (int theirs = 0; theirs < other.edges.size(); theirs++) {
            int ours = number(other.edges.from(theirs), other.edges.to(theirs));
            edgeCustomers[ours] += other.edgeCustomers[theirs];
            waits[ours].add(other.waits[theirs]);
        }
    }
}
