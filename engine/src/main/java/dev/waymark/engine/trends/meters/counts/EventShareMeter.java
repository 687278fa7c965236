package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Clusters;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

/** Counts hits among events. */
final class EventShareMeter extends Meter {
    private final CodedPredicate where;
    private final CodedPredicate among;
    private final Clusters clusters;

    EventShareMeter(CodedPredicate where, CodedPredicate among, int buckets) {
        this.where = where;
        this.among = among;
        this.clusters = new Clusters(buckets);
    }

    @Override
    public void add(Journey journey, int[] periods) {
        int size = journey.size();
        int i = 0;
        while (i < size) {
            int bucket = periods[i];
            long x = 0;
            long y = 0;
            while (i < size && periods[i] == bucket) {
                int place = journey.from() + i++;
                if (among.matches(journey, place)) {
                    x++;
                    y += where.matches(journey, place) ? 1 : 0;
                }
            }
            clusters.count(bucket, y, x);
        }
        clusters.endCustomer();
    }

    @Override
    public void merge(Meter other) {
        clusters.merge(((EventShareMeter) other).clusters);
    }

    @Override
    public Measured at(int bucket) {
        return clusters.share(bucket);
    }
}
