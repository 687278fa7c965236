package dev.waymark.engine.compare;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.statistics.MedianEstimate;

import java.util.Arrays;

/** What one thread has counted of a group so far. */
final class GroupTally {
    final EdgeNumbers edges;
    final Sums journeyEvents = new Sums();
    final Sums journeyMillis = new Sums();
    final long[] typeCustomers;

    /** The waits themselves, by edge, for exact medians. */
    private final ValueGroups waitValues = new ValueGroups();

    /** How long the journeys lasted, as group 0. */
    private final ValueGroups journeyValues = new ValueGroups();

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
        journeyValues.ensureGroups(1);
    }

    void add(Journey journey) {
        long number = ++journeys;
        int from = journey.from();
        int to = journey.to();
        char[] types = journey.types();
        long[] times = journey.times();
        events += to - from;
        journeyEvents.add(to - from);
        long millis = times[to - 1] - times[from];
        journeyMillis.add(millis);
        journeyValues.add(0, millis);
        for (int i = from; i < to; i++) {
            int type = types[i];
            if (typeSeen[type] != number) {
                typeSeen[type] = number;
                typeCustomers[type]++;
            }
            if (i > from) {
                int edge = number(types[i - 1], type);
                long wait = times[i] - times[i - 1];
                waits[edge].add(wait);
                waitValues.add(edge, wait);
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
        waitValues.ensureGroups(edge + 1);
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
            copy(other.waitValues, theirs, waitValues, ours);
        }
        copy(other.journeyValues, 0, journeyValues, 0);
    }

    private static void copy(ValueGroups from, int theirs, ValueGroups to, int ours) {
        for (long value : values(from, theirs)) {
            to.add(ours, value);
        }
    }

    private static long[] values(ValueGroups groups, int group) {
        long[] values = new long[groups.size(group)];
        groups.copy(group, values, 0);
        return values;
    }

    /** The median of an edge's waits, in a unit of milliseconds. */
    MedianEstimate medianWait(int edge, double unit) {
        return MedianEstimate.of(values(waitValues, edge), unit);
    }

    /** The median of how long journeys lasted, in a unit of milliseconds. */
    MedianEstimate medianDuration(double unit) {
        return MedianEstimate.of(values(journeyValues, 0), unit);
    }
}
