package dev.waymark.engine.survival;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
     * {@inheritDoc}
     *
     * @throws JourneyException UNKNOWN_PROPERTY; TOO_MANY_VALUES if the breakdown has more than
     *     {@value #MOST_GROUPS} values
     */
    @Override
    public Kernel<?, Survival> prepare(JourneyIndex index) {
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
        KaplanMeier all = estimate(merged.all());
        List<Survival.Group> groups = List.of();
        LogRank test = null;
        if (values != null) {
            List<Integer> codes = new ArrayList<>();
            List<Lifetimes> lifetimes = new ArrayList<>();
            for (int code = 0; code < values.size(); code++) {
                Lifetimes group = merged.group(code);
                if (group.size() > 0) {
                    codes.add(code);
                    lifetimes.add(group);
                }
            }
            test = LogRank.test(lifetimes);
            groups = groups(codes, lifetimes, test, values);
        }
        KaplanMeier shown = all.thinned(request.points());
        return new Done<>(
                new Survival(
                        request.definition(),
                        merged.all().size(),
                        all.events(),
                        points(shown),
                        shown.steps().size() < all.steps().size(),
                        millis(all.median()),
                        millis(all.medianLow()),
                        millis(all.medianHigh()),
                        groups,
                        test == null || test.degrees() == 0
                                ? null
                                : new Survival.Comparison(
                                        test.chiSquare(), test.degrees(), test.p())));
    }

    private List<Survival.Group> groups(
            List<Integer> codes, List<Lifetimes> lifetimes, LogRank test, Dictionary values) {
        List<Survival.Group> groups = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            KaplanMeier curve = estimate(lifetimes.get(i));
            int code = codes.get(i);
            groups.add(
                    new Survival.Group(
                            code == Dictionary.ABSENT ? null : values.name(code),
                            lifetimes.get(i).size(),
                            curve.events(),
                            test.expected().get(i),
                            points(curve.thinned(request.points())),
                            millis(curve.median()),
                            millis(curve.medianLow()),
                            millis(curve.medianHigh())));
        }
        groups.sort(
                Comparator.comparing((Survival.Group group) -> group.value() == null)
                        .thenComparing(group -> -group.n())
                        .thenComparing(group -> group.value() == null ? "" : group.value()));
        return groups;
    }

    private KaplanMeier estimate(Lifetimes lifetimes) {
        return KaplanMeier.estimate(lifetimes, request.interval(), request.confidence());
    }

    private static List<Survival.Point> points(KaplanMeier curve) {
        return curve.steps().stream()
                .map(
                        step ->
                                new Survival.Point(
                                        Duration.ofMillis(step.time()),
                                        step.survival(),
                                        step.low(),
                                        step.high(),
                                        step.atRisk(),
                                        step.events()))
                .toList();
    }

    private static @Nullable Duration millis(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
