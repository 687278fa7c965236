package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.trends.meters.Meter;

import java.util.List;

/** What was collected for each metric. Not safe for several threads. */
final class TrendsTally {
    final List<Meter> meters;
    private int[] periods = new int[64];

    TrendsTally(List<Meter> meters) {
        this.meters = meters;
    }

    void add(Journey journey, Buckets buckets) {
        periods = periods(journey, buckets, periods);
        for (Meter meter : meters) {
            meter.add(journey, periods);
        }
    }

    /** The bucket of each event of a journey, from place 0 on, in the given array or a larger. */
    private static int[] periods(Journey journey, Buckets buckets, int[] reused) {
        int size = journey.size();
        int[] periods = size <= reused.length ? reused : new int[2 * size];
        long[] times = journey.times();
        int bucket = buckets.of(times[journey.from()]);
        for (int i = 0; i < size; i++) {
            bucket = buckets.of(times[journey.from() + i], bucket);
            periods[i] = bucket;
        }
        return periods;
    }

    TrendsTally merge(TrendsTally other) {
        for (int i = 0; i < meters.size(); i++) {
            meters.get(i).merge(other.meters.get(i));
        }
        return this;
    }
}
