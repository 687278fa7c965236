package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

/** Counts customers, each once a period. */
final class CustomersMeter extends Meter {
    private final Which which;
    private final CodedPredicate where;
    private final long[] counts;

    CustomersMeter(Which which, CodedPredicate where, int buckets) {
        this.which = which;
        this.where = where;
        this.counts = new long[buckets];
    }

    /** Which customers count, by the period of their first event. */
    enum Which {
        ALL,
        NEW,
        RETURNING
    }

    @Override
    public void add(Journey journey, int[] periods) {
        int counted = which == Which.RETURNING ? periods[0] : -1;
        int size = which == Which.NEW ? 1 : journey.size();
        for (int i = 0; i < size; i++) {
            if (periods[i] != counted && where.matches(journey, journey.from() + i)) {
                counted = periods[i];
                counts[counted]++;
            }
        }
    }

    @Override
    public void merge(Meter other) {
        addAll(counts, ((CustomersMeter) other).counts);
    }

    @Override
    public Measured at(int bucket) {
        return Measured.count(counts[bucket]);
    }
}
