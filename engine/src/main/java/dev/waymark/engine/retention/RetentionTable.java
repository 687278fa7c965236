package dev.waymark.engine.retention;

import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Turns counts into the result: says which buckets the log does not show, or not whole. */
final class RetentionTable {
    private final RetentionRequest request;
    private final Buckets buckets;
    private final CohortGrid grid;

    RetentionTable(RetentionRequest request, Buckets buckets, CohortGrid grid) {
        this.request = request;
        this.buckets = buckets;
        this.grid = grid;
    }

    Retention result() {
        int from = 0;
        int to = grid.cohorts;
        while (from < to && grid.size[from] == 0) {
            from++;
        }
        while (to > from && grid.size[to - 1] == 0) {
            to--;
        }
        List<Retention.Cohort> cohorts = new ArrayList<>();
        for (int cohort = from; cohort < to; cohort++) {
            cohorts.add(cohort(cohort));
        }
        return new Retention(request.definition(), request.period(), cohorts, curve(cohorts));
    }

    private Retention.Cohort cohort(int cohort) {
        long[] counts = grid.returned(cohort);
        List<@Nullable Long> returned = new ArrayList<>();
        List<Integer> partial = new ArrayList<>();
        for (int bucket = 0; bucket < counts.length; bucket++) {
            boolean known = grid.size[cohort] > 0 && begins(cohort, bucket);
            returned.add(known ? counts[bucket] : null);
            if (known && !isWhole(cohort, bucket)) {
                partial.add(bucket);
            }
        }
        return new Retention.Cohort(
                buckets.date(grid.base + cohort), grid.size[cohort], returned, partial);
    }

    /** Whether the bucket begins inside the log for at least one customer of the cohort. */
    private boolean begins(int cohort, int bucket) {
        return request.clock() == Clock.CALENDAR
                ? grid.base + cohort + bucket < buckets.size()
                : grid.earliest[cohort] + bucket * length() <= buckets.lastMillis();
    }

    /** Whether the bucket ends inside the log for every customer of the cohort. */
    private boolean isWhole(int cohort, int bucket) {
        return request.clock() == Clock.CALENDAR
                ? !buckets.isPartial(grid.base + cohort + bucket)
                : grid.latest[cohort] + (bucket + 1) * length() <= buckets.lastMillis() + 1;
    }

    private long length() {
        return request.period().length().toMillis();
    }

    private List<Retention.Point> curve(List<Retention.Cohort> cohorts) {
        List<Retention.Point> curve = new ArrayList<>();
        for (int bucket = 0; bucket < request.buckets(); bucket++) {
            long size = 0;
            long returned = 0;
            for (Retention.Cohort cohort : cohorts) {
                Long count = cohort.returned().get(bucket);
                if (count != null && !cohort.partial().contains(bucket)) {
                    size += cohort.size();
                    returned += count;
                }
            }
            curve.add(
                    size == 0
                            ? new Retention.Point(bucket, 0, null, null)
                            : new Retention.Point(
                                    bucket, size, returned, (double) returned / size));
        }
        return curve;
    }
}
