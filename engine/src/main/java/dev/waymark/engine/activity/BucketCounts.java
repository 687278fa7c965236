package dev.waymark.engine.activity;

/** Some counts for each bucket, which add up over partial results. */
final class BucketCounts {
    final ActiveBuckets active;
    final long[][] counts;

    /**
     * Zero everywhere.
     *
     * @param kinds how many counts a bucket has
     */
    BucketCounts(ActiveBuckets active, int kinds, int buckets) {
        this.active = active;
        this.counts = new long[kinds][buckets];
    }

    BucketCounts merge(BucketCounts right) {
        for (int kind = 0; kind < counts.length; kind++) {
            for (int bucket = 0; bucket < counts[kind].length; bucket++) {
                counts[kind][bucket] += right.counts[kind][bucket];
            }
        }
        return this;
    }
}
