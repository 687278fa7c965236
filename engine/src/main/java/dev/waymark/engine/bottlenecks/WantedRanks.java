package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.Selection;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;
import java.util.List;

/**
 * Where the median, the 95th percentile and the ends of some waits lie: in which buckets, which the
 * second pass collects, and at which place of these. The waits are those of one or two groups.
 */
final class WantedRanks {
    private final WaitCounts counted;
    private final int firstGroup;
    private final int lastGroup;
    private final long size;

    WantedRanks(WaitCounts counted, int firstGroup, int lastGroup) {
        this.counted = counted;
        this.firstGroup = firstGroup;
        this.lastGroup = lastGroup;
        long all = 0;
        for (int group = firstGroup; group <= lastGroup; group++) {
            all += counted.count(group);
        }
        this.size = all;
    }

    long size() {
        return size;
    }

    long sum() {
        long sum = 0;
        for (int group = firstGroup; group <= lastGroup; group++) {
            sum += counted.sums[group];
        }
        return sum;
    }

    /** The ranks that a summary needs, rising. */
    private long[] ranks() {
        double median = 0.5 * (size - 1);
        double p95 = 0.95 * (size - 1);
        long[] ranks = {
            0, (long) median, (long) Math.ceil(median), (long) p95, (long) Math.ceil(p95), size - 1
        };
        Arrays.sort(ranks);
        return ranks;
    }

    /** Marks the cells whose waits are wanted. */
    void mark(boolean[] wanted) {
        if (size > 0) {
            long[] ranks = ranks();
            long before = 0;
            int next = 0;
            for (int bucket = 0; next < ranks.length; bucket++) {
                long inside = inside(bucket);
                boolean isWanted = false;
                while (next < ranks.length && ranks[next] < before + inside) {
                    next++;
                    isWanted = true;
                }
                for (int group = firstGroup; isWanted && group <= lastGroup; group++) {
                    wanted[group * Selection.BUCKETS + bucket] = true;
                }
                before += inside;
            }
        }
    }

    /**
     * The summary, once the waits of the marked cells are collected.
     *
     * @param slots the list of each cell in the collections
     */
    DurationSummary summary(List<ValueGroups> collected, int[] slots) {
        long[] ranks = ranks();
        long[] found = new long[ranks.length];
        long before = 0;
        int next = 0;
        for (int bucket = 0; next < ranks.length; bucket++) {
            long inside = inside(bucket);
            if (ranks[next] < before + inside) {
                long[] waits = waits(bucket, (int) inside, collected, slots);
                for (; next < ranks.length && ranks[next] < before + inside; next++) {
                    found[next] =
                            Selection.select(
                                    waits, 0, waits.length - 1, (int) (ranks[next] - before));
                }
            }
            before += inside;
        }
        return DurationSummary.of(
                (double) sum() / size,
                at(0.5 * (size - 1), ranks, found),
                at(0.95 * (size - 1), ranks, found),
                found[0],
                found[found.length - 1]);
    }

    private static double at(double rank, long[] ranks, long[] found) {
        long low = found[Arrays.binarySearch(ranks, (long) rank)];
        long high = found[Arrays.binarySearch(ranks, (long) Math.ceil(rank))];
        return low + (rank - Math.floor(rank)) * (high - low);
    }

    private long inside(int bucket) {
        long inside = 0;
        for (int group = firstGroup; group <= lastGroup; group++) {
            inside += counted.counts[group * Selection.BUCKETS + bucket];
        }
        return inside;
    }

    private long[] waits(int bucket, int inside, List<ValueGroups> collected, int[] slots) {
        long[] waits = new long[inside];
        int at = 0;
        for (int group = firstGroup; group <= lastGroup; group++) {
            for (ValueGroups values : collected) {
                at = values.copy(slots[group * Selection.BUCKETS + bucket] - 1, waits, at);
            }
        }
        return waits;
    }
}
