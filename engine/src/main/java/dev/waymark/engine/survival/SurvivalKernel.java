package dev.waymark.engine.survival;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.OtherEnd;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates survival: one pass, O(events), then a sort of 8 bytes a customer.
 *
 * <p>The start event ends its own wait only if any event may start the clock; otherwise the first
 * one after it does, so that a purchase can be followed to the next purchase.
 */
public final class SurvivalKernel implements Kernel<SurvivalTally, Survival> {
    /** The most values that a breakdown may have. */
    public static final int MOST_GROUPS = 50;

    private final SurvivalRequest request;
    private final long lastMillis;

    /** A kernel for a request. */
    public SurvivalKernel(SurvivalRequest request) {
        this(request, Long.MIN_VALUE);
    }

    private SurvivalKernel(SurvivalRequest request, long lastMillis) {
        this.request = request;
        this.lastMillis = lastMillis;
    }

    /**
     * The lifetimes that the curve is estimated from, in milliseconds and in no order, for who
     * compares several logs; 8 bytes a customer. A breakdown changes nothing.
     */
    public Kernel<SurvivalTally, Lifetimes> lifetimes() {
        return new OtherEnd<>(this, this::prepare, (tally, index) -> tally.all());
    }

    /**
     * {@inheritDoc}
     *
     * @throws JourneyException UNKNOWN_PROPERTY; TOO_MANY_VALUES if the breakdown has more than
     *     {@value #MOST_GROUPS} values
     */
    @Override
    public SurvivalKernel prepare(JourneyIndex index) {
        Dictionary values = values(index);
        if (values != null && values.size() - 1 > MOST_GROUPS) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "breakdown \"%s\" has %d values, and at most %d can be compared. Choose a"
                            + " property with fewer.",
                    request.breakdown(),
                    values.size() - 1,
                    MOST_GROUPS);
        }
        return new SurvivalKernel(
                request, index.last().map(last -> last.toEpochMilli()).orElse(Long.MIN_VALUE));
    }

    private @Nullable Dictionary values(JourneyIndex index) {
        String breakdown = request.breakdown();
        if (breakdown == null) {
            return null;
        }
        return isChannel() ? index.channels() : index.property(breakdown);
    }

    private boolean isChannel() {
        return CodedPredicate.CHANNEL.equals(request.breakdown());
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        String breakdown = request.breakdown();
        return new ScanPlan(
                        true,
                        true,
                        isChannel(),
                        breakdown == null || isChannel() ? List.of() : List.of(breakdown),
                        -1L,
                        TimeRange.ALL)
                .anyOf(request.from().mask(index.types()));
    }

    @Override
    public SurvivalTally begin(JourneyIndex index) {
        Dictionary values = values(index);
        return new SurvivalTally(
                request,
                lastMillis,
                index.types(),
                values == null ? 0 : values.size(),
                isChannel());
    }

    @Override
    public void add(SurvivalTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public SurvivalTally merge(SurvivalTally left, SurvivalTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Survival> finish(SurvivalTally merged, JourneyIndex index) {
        Dictionary values = values(index);
        List<SurvivalEstimate.Named> groups = new ArrayList<>();
        for (int code = 0; values != null && code < values.size(); code++) {
            Lifetimes group = merged.group(code);
            if (group.size() > 0) {
                groups.add(
                        new SurvivalEstimate.Named(
                                code == Dictionary.ABSENT ? null : values.name(code), group));
            }
        }
        return new Done<>(
                new SurvivalEstimate(request.interval(), request.confidence(), request.points())
                        .of(request.definition(), merged.all(), groups, values != null));
    }
}
