package dev.waymark.engine.retention;

import dev.waymark.engine.retention.RetentionRequest.Mode;
import dev.waymark.engine.time.Buckets;

import java.util.Arrays;

/**
 * Counts by cohort and distance.
 *
 * <p>Mechanism: "on" adds one for each distance. The other modes add one for each customer, at the
 * last distance, the first one, or the length of the streak; {@link #returned} sums them up.
 */
final class CohortGrid {
    final int base;
    final int cohorts;
    final long[] size;
    final long[] earliest;
    final long[] latest;
    private final int buckets;
    private final Mode mode;
    private final boolean countsOwnBucket;
    private final long[] own;
    private final long[] counts;

    CohortGrid(RetentionRequest request, Buckets calendar) {
        base = calendar.firstIn(request.range());
        cohorts = Math.max(0, calendar.endIn(request.range()) - base);
        buckets = request.buckets();
        mode = request.mode();
        countsOwnBucket = !request.startsComeBack();
        size = new long[cohorts];
        own = new long[cohorts];
        earliest = new long[cohorts];
        latest = new long[cohorts];
        Arrays.fill(earliest, Long.MAX_VALUE);
        Arrays.fill(latest, Long.MIN_VALUE);
        counts = new long[cohorts * buckets];
    }

    /**
     * Adds a customer to a cohort.
     *
     * @param distances of the buckets in which they came back, rising
     * @param found how many distances there are
     */
    void count(int bucket, long start, int[] distances, int found) {
        int cohort = bucket - base;
        size[cohort]++;
        earliest[cohort] = Math.min(earliest[cohort], start);
        latest[cohort] = Math.max(latest[cohort], start);
        if (found == 0) {
            return;
        }
        int row = cohort * buckets;
        boolean inOwn = distances[0] == 0;
        if (inOwn) {
            own[cohort]++;
        }
        switch (mode) {
            case ON -> {
                for (int i = 0; i < found && distances[i] < buckets; i++) {
                    counts[row + distances[i]]++;
                }
            }
            case ON_OR_AFTER -> counts[row + Math.min(distances[found - 1], buckets - 1)]++;
            case ON_OR_BEFORE -> {
                int which = inOwn && !countsOwnBucket ? 1 : 0;
                if (which < found && distances[which] < buckets) {
                    counts[row + distances[which]]++;
                }
            }
            case STREAK -> counts[row + Math.min(streak(distances, found), buckets - 1)]++;
        }
    }

    private static int streak(int[] distances, int found) {
        int from = distances[0] == 0 ? 1 : 0;
        int length = 0;
        while (from + length < found && distances[from + length] == length + 1) {
            length++;
        }
        return length;
    }

    void merge(CohortGrid right) {
        for (int cohort = 0; cohort < cohorts; cohort++) {
            size[cohort] += right.size[cohort];
            own[cohort] += right.own[cohort];
            earliest[cohort] = Math.min(earliest[cohort], right.earliest[cohort]);
            latest[cohort] = Math.max(latest[cohort], right.latest[cohort]);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += right.counts[i];
        }
    }

    /** How many of a cohort came back, by bucket. */
    long[] returned(int cohort) {
        long[] row = Arrays.copyOfRange(counts, cohort * buckets, (cohort + 1) * buckets);
        switch (mode) {
            case ON -> {
                return row;
            }
            case ON_OR_BEFORE -> {
                for (int i = 1; i < buckets; i++) {
                    row[i] += row[i - 1];
                }
                row[0] = own[cohort];
            }
            case ON_OR_AFTER -> sumFromBehind(row);
            case STREAK -> {
                sumFromBehind(row);
                row[0] = own[cohort];
            }
        }
        return row;
    }

    private static void sumFromBehind(long[] row) {
        for (int i = row.length - 2; i >= 0; i--) {
            row[i] += row[i + 1];
        }
    }
}
