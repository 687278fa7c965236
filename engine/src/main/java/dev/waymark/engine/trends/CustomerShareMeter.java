package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

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
    void add(Journey journey, int[] periods) {
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
    void merge(Meter other) {
        CustomerShareMeter more = (CustomerShareMeter) other;
        addAll(hits, more.hits);
        addAll(all, more.all);
    }

    @Override
    Trends.Point point(int bucket, Buckets buckets, boolean complete) {
        return point(hits[bucket], all[bucket], bucket, buckets, complete);
    }

    /** A share with Wilson's interval. */
    static Trends.Point point(long hits, long all, int bucket, Buckets buckets, boolean complete) {
        @Nullable Rate rate = Rate.of(hits, all);
        return new Trends.Point(
                buckets.date(bucket),
                rate == null ? null : rate.share(),
                all,
                rate == null ? null : rate.low(),
                rate == null ? null : rate.high(),
                complete);
    }
}
