package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

/** Counts customers that have a hit in a period, among those that are there. */
final class CustomerShareMeter extends Meter {
    private final CodedPredicate where;
    private final CodedPredicate among;
    private final long[] hits;
    private final long[] all;

    CustomerShareMeter(CodedPredicate where, CodedPredicate among, int buckets) {
        this.where = where;
        this.among = among;
        this.hits = new long[buckets];
        this.all = new long[buckets];
    }

    @Override
    public void add(Journey journey, int[] periods) {
        int size = journey.size();
        int i = 0;
        while (i < size) {
            int bucket = periods[i];
            boolean isThere = false;
            boolean isHit = false;
            while (i < size && periods[i] == bucket) {
                int place = journey.from() + i++;
                isThere = isThere || among.matches(journey, place);
                isHit = isHit || where.matches(journey, place);
            }
            all[bucket] += isThere ? 1 : 0;
            hits[bucket] += isThere && isHit ? 1 : 0;
        }
    }

    @Override
    public void merge(Meter other) {
        CustomerShareMeter more = (CustomerShareMeter) other;
        addAll(hits, more.hits);
        addAll(all, more.all);
    }

    @Override
    public Measured at(int bucket) {
        return Measured.share(hits[bucket], all[bucket]);
    }
}
