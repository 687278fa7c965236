package dev.waymark.engine.trends.meters;

import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Normal;
import dev.waymark.engine.statistics.Proportions;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Counts of some things among others, bucket by bucket, and how much customers differ.
 *
 * <p>Mechanism: what a customer has in a bucket is a cluster. With y of x each, the variance of the
 * ratio p = Σy ÷ Σx is m ÷ (m − 1) × Σ(y − px)² ÷ (Σx)² for m customers (the ratio estimator,
 * Cochran, <i>Sampling Techniques</i>, 1977, §6.4); the sums of y², xy and x² are whole numbers and
 * add up. The interval of a share is Wilson's of as many independent members as would vary as much
 * (E. L. Korn and B. I. Graubard, 1998), never more than there are; that of another ratio is 1.96
 * standard errors to either side, never below 0. One customer alone tells nothing of how others
 * differ: no interval. Not safe for several threads.
 */
public final class Clusters {
    private final long[] customers;
    private final long[] hits;
    private final long[] all;
    private final long[] hitsSquared;
    private final long[] products;
    private final long[] allSquared;
    private final long[] ownHits;
    private final long[] own;
    private int[] touched = new int[8];
    private int touchedCount;

    /** Nothing counted in any of some buckets. */
    public Clusters(int buckets) {
        customers = new long[buckets];
        hits = new long[buckets];
        all = new long[buckets];
        hitsSquared = new long[buckets];
        products = new long[buckets];
        allSquared = new long[buckets];
        ownHits = new long[buckets];
        own = new long[buckets];
    }

    /** Counts members of the customer who is read, and hits among them. */
    public void count(int bucket, long newHits, long members) {
        if (own[bucket] == 0 && members > 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = bucket;
        }
        ownHits[bucket] += newHits;
        own[bucket] += members;
    }

    /** Ends the customer who is read. */
    public void endCustomer() {
        for (int i = 0; i < touchedCount; i++) {
            int bucket = touched[i];
            long y = ownHits[bucket];
            long x = own[bucket];
            ownHits[bucket] = 0;
            own[bucket] = 0;
            customers[bucket]++;
            hits[bucket] += y;
            all[bucket] += x;
            hitsSquared[bucket] += y * y;
            products[bucket] += x * y;
            allSquared[bucket] += x * x;
        }
        touchedCount = 0;
    }

    /** Adds what another one has counted. */
    public void merge(Clusters more) {
        Meter.addAll(customers, more.customers);
        Meter.addAll(hits, more.hits);
        Meter.addAll(all, more.all);
        Meter.addAll(hitsSquared, more.hitsSquared);
        Meter.addAll(products, more.products);
        Meter.addAll(allSquared, more.allSquared);
    }

    /** Hits ÷ members of a bucket, each hit one of the members. */
    public Measured share(int bucket) {
        long n = all[bucket];
        if (n == 0) {
            return Measured.nothing();
        }
        double p = (double) hits[bucket] / n;
        double variance = variance(bucket);
        double effective = variance <= 0 ? n : Math.min(n, p * (1 - p) / variance);
        @Nullable Interval interval =
                customers[bucket] < 2
                        ? null
                        : Proportions.wilson(p, effective, Meter.CONFIDENCE).orElse(null);
        return new Measured(
                p,
                n,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }

    /** Hits ÷ members of a bucket, where a member may have many hits. */
    public Measured ratio(int bucket) {
        long n = all[bucket];
        if (n == 0) {
            return Measured.nothing();
        }
        double ratio = (double) hits[bucket] / n;
        if (customers[bucket] < 2) {
            return new Measured(ratio, n, null, null);
        }
        double half =
                Normal.deviations(Meter.CONFIDENCE) * Math.sqrt(Math.max(0, variance(bucket)));
        return new Measured(ratio, n, Math.max(0, ratio - half), ratio + half);
    }

    /** What was counted in a bucket. */
    public ClusterRatio total(int bucket) {
        return new ClusterRatio(
                customers[bucket],
                all[bucket],
                hits[bucket],
                customers[bucket] < 2 ? 0 : Math.max(0, variance(bucket)));
    }

    private double variance(int bucket) {
        double n = all[bucket];
        double p = hits[bucket] / n;
        double m = customers[bucket];
        double spread = hitsSquared[bucket] - 2 * p * products[bucket] + p * p * allSquared[bucket];
        return m / (m - 1) * spread / (n * n);
    }
}
