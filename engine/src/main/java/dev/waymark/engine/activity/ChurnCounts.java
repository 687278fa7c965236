package dev.waymark.engine.activity;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How many customers were active at the start of each bucket, and how many of them were not seen in
 * it. A customer is active at the start of a bucket if an event lies in the bucket before, or
 * within a given time before. Not safe for several threads.
 */
public final class ChurnCounts {
    private static final int ACTIVE = 0;
    private static final int LOST = 1;

    private final Buckets buckets;
    private final @Nullable Duration within;
    private final BucketCounts counts;

    /**
     * Nobody yet.
     *
     * @param within how long after an event a customer is active; null for "until the end of the
     *     bucket after it"
     * @param active reads journeys into the same buckets
     */
    public ChurnCounts(Buckets buckets, @Nullable Duration within, ActiveBuckets active) {
        this.buckets = buckets;
        this.within = within;
        this.counts = new BucketCounts(active, 2, buckets.size());
    }

    /** Counts a customer. O(events + buckets that begin while the customer is active). */
    public void add(Journey journey) {
        ActiveBuckets active = counts.active;
        int found = active.read(journey);
        for (int i = 0; i < found; i++) {
            int next = i + 1 < found ? active.bucket(i + 1) : buckets.size();
            long until =
                    within == null
                            ? buckets.start(active.bucket(i) + 1)
                            : active.lastTime(i) + within.toMillis();
            int bucket = active.bucket(i) + 1;
            while (bucket < buckets.size() && bucket <= next && buckets.start(bucket) <= until) {
                counts.counts[ACTIVE][bucket]++;
                counts.counts[LOST][bucket] += bucket < next ? 1 : 0;
                bucket++;
            }
        }
    }

    /** Adds what another one has counted. */
    public ChurnCounts merge(ChurnCounts other) {
        counts.merge(other.counts);
        return this;
    }

    /** Customers active at the start of a bucket. */
    public long active(int bucket) {
        return counts.counts[ACTIVE][bucket];
    }

    /** Those of them without an event in it. */
    public long lost(int bucket) {
        return counts.counts[LOST][bucket];
    }
}
