package dev.waymark.app.lenses;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.segments.FilterNames;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.lenses.CompanyView;
import dev.waymark.engine.lenses.LifecycleRules;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at the same customers through three lenses. Immutable, safe for several threads. */
public final class Lenses {
    private static final Duration BACK = Duration.ofDays(90);

    private final LocalDriver driver;

    /** Lenses that run on a driver. */
    public Lenses(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * What is asked for.
     *
     * @param rules of lifecycle and funnel
     * @param from the earlier instant of the lifecycle; null for 90 days before {@code at}
     * @param at the instant of the lifecycle and the funnel; null for the end of the log
     * @param journey the stages that the journey has
     */
    public record Request(
            WorkspaceLenses.Chosen rules,
            @Nullable Instant from,
            @Nullable Instant at,
            JourneyLens journey) {}

    /** The properties that the index must carry for some rules, if events have them. */
    public static Collection<String> properties(WorkspaceLenses.Chosen rules) {
        Set<String> names = new LinkedHashSet<>();
        LifecycleRules lifecycle = rules.lifecycle();
        if (lifecycle == null) {
            names.addAll(LifecycleRules.rewardProperties());
        } else {
            addProperties(names, lifecycle);
        }
        if (rules.funnel() != null) {
            addProperties(names, rules.funnel());
        }
        return names;
    }

    private static void addProperties(Set<String> names, LifecycleRules rules) {
        rules.rules().forEach(rule -> names.addAll(FilterNames.properties(rule.condition())));
    }

    /**
     * The three views. Cost: a filter for each stage, and two or three for each rule.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TYPE or UNKNOWN_PROPERTY if a rule
     *     names what the log lacks, UNKNOWN_VALUE if one that somebody typed asks for a value that
     *     no event has, INVALID_RULE if several do; CANCELLED
     */
    public LensViews look(Request request, JourneyIndex index, CancelSignal cancel) {
        LifecycleRules given = request.rules().lifecycle();
        LifecycleRules rules = given == null ? LifecycleRules.guess(index) : given;
        LifecycleRules steps = request.rules().funnel() == null ? rules : request.rules().funnel();
        List<LifecycleRules> typed = request.rules().typed();
        check(RuleList.LIFECYCLE, rules, typed.contains(rules), index);
        check(RuleList.FUNNEL, steps, typed.contains(steps), index);
        Instant end = index.last().map(last -> last.plusMillis(1)).orElse(Instant.EPOCH);
        Instant at = request.at() == null ? end : request.at();
        Instant from = request.from() == null ? at.minus(BACK) : request.from();
        require(
                from.isBefore(at),
                "since (%s) must be before until (%s). Choose an earlier instant.",
                from,
                at);
        return new LensViews(
                request.rules().source(),
                stages(request, index, at, cancel),
                new CompanyView(rules, driver, index, cancel).lifecycle(from, at),
                new CompanyView(steps, driver, index, cancel).funnel(at));
    }

    private static void check(
            RuleList of, LifecycleRules rules, boolean typed, JourneyIndex index) {
        of.each(
                rules.rules(),
                LifecycleRules.Rule::state,
                rule -> {
                    if (typed) {
                        FilterNames.checkTyped(rule.condition(), index);
                    } else {
                        FilterNames.check(rule.condition(), index);
                    }
                    return rule;
                });
    }

    private LensViews.JourneyStages stages(
            Request request, JourneyIndex index, Instant at, CancelSignal cancel) {
        TimeRange range = new TimeRange(null, at);
        long all =
                driver.run(
                                new FilterKernel(once(new EventPredicate.AnyEvent()), index, range),
                                index,
                                cancel)
                        .length;
        List<LensViews.StageCount> stages = new ArrayList<>();
        for (JourneyLens.Stage stage : request.journey().stages()) {
            List<EventPredicate> bound = stage.events();
            long customers = 0;
            if (!bound.isEmpty()) {
                EventPredicate any =
                        bound.size() == 1 ? bound.getFirst() : new EventPredicate.AnyOf(bound);
                customers =
                        driver.run(new FilterKernel(once(any), index, range), index, cancel).length;
            }
            stages.add(
                    new LensViews.StageCount(
                            stage.name(), customers, all == 0 ? null : (double) customers / all));
        }
        return new LensViews.JourneyStages("customer", request.journey().map(), all, stages);
    }

    private static JourneyFilter once(EventPredicate event) {
        return new JourneyFilter.Did(event, Times.ONCE, null);
    }
}
