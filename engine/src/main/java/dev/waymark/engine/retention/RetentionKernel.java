package dev.waymark.engine.retention;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Counts who comes back, in one pass: O(events), with recurring cohorts O(events + cohorts ×
 * buckets) for each customer. Reads times alone if any event starts and any counts, else types too.
 */
public final class RetentionKernel implements Kernel<RetentionTally, Retention> {
    /** The most cohorts that can be counted. */
    public static final int MOST_COHORTS = 1_000;

    private final RetentionRequest request;
    private final @Nullable Buckets prepared;

    /** A kernel for a request. */
    public RetentionKernel(RetentionRequest request) {
        this(request, null);
    }

    private RetentionKernel(RetentionRequest request, @Nullable Buckets prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    /**
     * {@inheritDoc}
     *
     * @throws JourneyException TOO_MANY_BUCKETS, TOO_MANY_COHORTS
     */
    @Override
    public Kernel<?, Retention> prepare(JourneyIndex index) {
        return new RetentionKernel(request, buckets(index));
    }

    private Buckets buckets(JourneyIndex index) {
        if (prepared != null) {
            return prepared;
        }
        Buckets buckets =
                Buckets.covering(request.period(), request.zone(), index.first(), index.last());
        int cohorts = buckets.endIn(request.range()) - buckets.firstIn(request.range());
        if (cohorts > MOST_COHORTS) {
            throw JourneyException.limit(
                    "TOO_MANY_COHORTS",
                    "The log has %d cohorts of a %s, and at most %d can be counted. Take a longer"
                            + " period, or narrow it with since and until.",
                    cohorts,
                    request.period(),
                    MOST_COHORTS);
        }
        return buckets;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        boolean types = !request.start().isAny() || !request.comeBack().isAny();
        boolean firstEventStarts =
                request.start().isAny() && request.cohort() == RetentionRequest.Cohort.FIRST;
        return new ScanPlan(true, types, false, List.of(), -1L, TimeRange.ALL)
                .anyOf(request.start().mask(index.types()))
                .beginningWithin(firstEventStarts ? request.range() : TimeRange.ALL);
    }

    @Override
    public RetentionTally begin(JourneyIndex index) {
        return new RetentionTally(request, buckets(index), index.types());
    }

    @Override
    public void add(RetentionTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public RetentionTally merge(RetentionTally left, RetentionTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Retention> finish(RetentionTally merged, JourneyIndex index) {
        return new Done<>(new RetentionTable(request, buckets(index), merged.grid).result());
    }
}
