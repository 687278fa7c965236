package dev.waymark.engine.activity;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts activity states: one pass, O(events). */
public final class StatesKernel implements Kernel<BucketCounts, ActivityStates> {
    private static final int NEW = 0;
    private static final int RETURNING = 1;
    private static final int RESURRECTING = 2;
    private static final int DORMANT = 3;

    private final ActivityRequest request;
    private final @Nullable Buckets prepared;

    /** The states of every bucket in the request's range. */
    public StatesKernel(ActivityRequest request) {
        this(request, null);
    }

    private StatesKernel(ActivityRequest request, @Nullable Buckets prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    @Override
    public Kernel<?, ActivityStates> prepare(JourneyIndex index) {
        return new StatesKernel(request, buckets(index));
    }

    private Buckets buckets(JourneyIndex index) {
        return prepared == null ? request.buckets(index) : prepared;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return request.plan(index);
    }

    @Override
    public BucketCounts begin(JourneyIndex index) {
        Buckets buckets = buckets(index);
        return new BucketCounts(
                new ActiveBuckets(buckets, request.types(), index.types()), 4, buckets.size());
    }

    @Override
    public void add(BucketCounts partial, Journey journey) {
        ActiveBuckets active = partial.active;
        long[][] counts = partial.counts;
        int found = active.read(journey);
        for (int i = 0; i < found; i++) {
            int bucket = active.bucket(i);
            boolean follows = i > 0 && active.bucket(i - 1) == bucket - 1;
            counts[i == 0 ? NEW : follows ? RETURNING : RESURRECTING][bucket]++;
            boolean goesOn = i + 1 < found && active.bucket(i + 1) == bucket + 1;
            if (!goesOn && bucket + 1 < counts[DORMANT].length) {
                counts[DORMANT][bucket + 1]++;
            }
        }
    }

    @Override
    public BucketCounts merge(BucketCounts left, BucketCounts right) {
        return left.merge(right);
    }

    @Override
    public Outcome<ActivityStates> finish(BucketCounts merged, JourneyIndex index) {
        Buckets buckets = buckets(index);
        List<ActivityStates.Bucket> told = new ArrayList<>();
        List<LocalDate> partial = new ArrayList<>();
        long[][] counts = merged.counts;
        for (int b = buckets.firstIn(request.range()); b < buckets.endIn(request.range()); b++) {
            told.add(
                    new ActivityStates.Bucket(
                            buckets.date(b),
                            counts[NEW][b] + counts[RETURNING][b] + counts[RESURRECTING][b],
                            counts[NEW][b],
                            counts[RETURNING][b],
                            counts[RESURRECTING][b],
                            -counts[DORMANT][b]));
            if (buckets.isPartial(b)) {
                partial.add(buckets.date(b));
            }
        }
        return new Done<>(new ActivityStates(definition(), request.period(), told, partial));
    }

    private String definition() {
        return request.words()
                + " New: never active before. Returning: active in the %1$s before too. Resurrecting:"
                        .formatted(request.period())
                + " active earlier, not in the %1$s before. Dormant: active in the %1$s before, not in"
                        .formatted(request.period())
                + " this one.";
    }
}
