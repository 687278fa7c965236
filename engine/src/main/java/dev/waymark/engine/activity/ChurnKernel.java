package dev.waymark.engine.activity;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts churn: one pass, O(events + buckets that begin while a customer is active). A customer is
 * active at the start of a bucket if an event lies in the bucket before, or within a given time
 * before.
 */
public final class ChurnKernel implements Kernel<ChurnCounts, Churn> {
    private static final long LONGEST_MILLIS = Duration.ofDays(3_660).toMillis();

    private final ActivityRequest request;
    private final @Nullable Duration within;
    private final @Nullable Buckets prepared;

    /**
     * The churn of every bucket in the request's range.
     *
     * @param within how long after an event a customer is active; null for "until the end of the
     *     bucket after it"
     */
    public ChurnKernel(ActivityRequest request, @Nullable Duration within) {
        this(request, within, null);
        require(
                within == null || within.isPositive() && within.toMillis() <= LONGEST_MILLIS,
                "within (%s) must be above 0 and at most ten years. Give for example \"90d\".",
                within);
    }

    private ChurnKernel(
            ActivityRequest request, @Nullable Duration within, @Nullable Buckets prepared) {
        this.request = request;
        this.within = within;
        this.prepared = prepared;
    }

    @Override
    public Kernel<?, Churn> prepare(JourneyIndex index) {
        return new ChurnKernel(request, within, buckets(index));
    }

    private Buckets buckets(JourneyIndex index) {
        return prepared == null ? request.buckets(index) : prepared;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return request.plan(index);
    }

    @Override
    public ChurnCounts begin(JourneyIndex index) {
        Buckets buckets = buckets(index);
        return new ChurnCounts(
                buckets, within, new ActiveBuckets(buckets, request.types(), index.types()));
    }

    @Override
    public void add(ChurnCounts partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public ChurnCounts merge(ChurnCounts left, ChurnCounts right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Churn> finish(ChurnCounts merged, JourneyIndex index) {
        Buckets buckets = buckets(index);
        List<Churn.Bucket> told = new ArrayList<>();
        List<LocalDate> partial = new ArrayList<>();
        for (int b = buckets.firstIn(request.range()); b < buckets.endIn(request.range()); b++) {
            long active = merged.active(b);
            long lost = merged.lost(b);
            told.add(
                    new Churn.Bucket(
                            buckets.date(b),
                            active,
                            lost,
                            active == 0 ? null : (double) lost / active));
            if (buckets.isPartial(b)) {
                partial.add(buckets.date(b));
            }
        }
        return new Done<>(new Churn(definition(), request.period(), told, partial));
    }

    private String definition() {
        String before =
                within == null
                        ? "the %s before".formatted(request.period())
                        : "the %s before it".formatted(DurationText.format(within));
        return "Churn is the share of the customers active at the start of a "
                + request.period()
                + " (an event in "
                + before
                + ") who have no event in it ("
                + request.types().words()
                + "); calendar of "
                + Buckets.name(request.zone())
                + ".";
    }
}
