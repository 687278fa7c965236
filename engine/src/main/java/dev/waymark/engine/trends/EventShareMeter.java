package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

/**
 * Counts hits among events, and how much customers differ.
 *
 * <p>Mechanism: the events of a customer are a cluster. With y hits of x events each, the variance
 * of the share p = Σy ÷ Σx is m ÷ (m − 1) × Σ(y − px)² ÷ (Σx)² for m customers (the ratio
 * estimator, Cochran, <i>Sampling Techniques</i>, 1977, §6.4); the sums of y², xy and x² are whole
 * numbers and add up. The interval is Wilson's of as many independent events as would vary as much
 * (E. L. Korn and B. I. Graubard, 1998), never more than there are. One customer alone tells
 * nothing of how others differ: no interval.
 */
final class EventShareMeter extends Meter {
    private final CodedPredicate where;
    private final CodedPredicate among;
    private final long[] customers;
    private final long[] hits;
    private final long[] all;
    private final long[] hitsSquared;
    private final long[] products;
    private final long[] allSquared;

    EventShareMeter(CodedPredicate where, CodedPredicate among, int buckets) {
        this.where = where;
        this.among = among;
        this.customers = new long[buckets];
        this.hits = new long[buckets];
        this.all = new long[buckets];
        this.hitsSquared = new long[buckets];
        this.products = new long[buckets];
        this.allSquared = new long[buckets];
    }

    @Override
    void add(Journey journey, int[] periods) {
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
            customers[bucket] += x > 0 ? 1 : 0;
            hits[bucket] += y;
            all[bucket] += x;
            hitsSquared[bucket] += y * y;
            products[bucket] += x * y;
            allSquared[bucket] += x * x;
        }
    }

    @Override
    void merge(Meter other) {
        EventShareMeter more = (EventShareMeter) other;
        addAll(customers, more.customers);
        addAll(hits, more.hits);
        addAll(all, more.all);
        addAll(hitsSquared, more.hitsSquared);
        addAll(products, more.products);
        addAll(allSquared, more.allSquared);
    }

    @Override
    Trends.Point point(int bucket, Buckets buckets, boolean complete) {
        long n = all[bucket];
        if (n == 0) {
            return new Trends.Point(buckets.date(bucket), null, 0, null, null, complete);
        }
        double p = (double) hits[bucket] / n;
        @Nullable Interval interval =
                customers[bucket] < 2
                        ? null
                        : Proportions.wilson(p, effective(bucket, p), CONFIDENCE).orElse(null);
        return new Trends.Point(
                buckets.date(bucket),
                p,
                n,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                complete);
    }

    /** How many independent events would vary as much as these. */
    private double effective(int bucket, double p) {
        double n = all[bucket];
        double spread = hitsSquared[bucket] - 2 * p * products[bucket] + p * p * allSquared[bucket];
        double m = customers[bucket];
        double variance = m / (m - 1) * spread / (n * n);
        return variance <= 0 ? n : Math.min(n, p * (1 - p) / variance);
    }
}
