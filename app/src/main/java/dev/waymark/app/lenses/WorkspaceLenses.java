package dev.waymark.app.lenses;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.lenses.LifecycleRules;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people do with the rules of their workspace's lenses. Whether they may is asked before, by
 * {@link dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class WorkspaceLenses {
    private final LensRuleStore store;
    private final Clock clock;

    /** Rules that are kept in a store. */
    public WorkspaceLenses(LensRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The workspace's own rules; empty if it has none. */
    public Optional<LensRules> find(String workspace) {
        return store.find(workspace);
    }

    /**
     * Lays down the workspace's own rules, in canonical words.
     *
     * @param lifecycle one or more
     * @param funnel empty if its steps are the states of the lifecycle
     * @param zone of times in conditions that name none
     * @throws JourneyException INVALID_RULE, INVALID_PREDICATE, INVALID_DURATION, INVALID_VALUE
     */
    public LensRules save(
            String workspace, List<String> lifecycle, List<String> funnel, ZoneId zone) {
        LensRules rules =
                new LensRules(
                        RuleText.write(RuleText.parse(RuleList.LIFECYCLE, lifecycle, zone)),
                        funnel.isEmpty()
                                ? List.of()
                                : RuleText.write(RuleText.parse(RuleList.FUNNEL, funnel, zone)),
                        clock.instant());
        store.save(workspace, rules);
        return rules;
    }

    /**
     * Goes back to the default rules.
     *
     * @return whether there were others
     */
    public boolean reset(String workspace) {
        return store.delete(workspace);
    }

    /**
     * The rules to look by: those asked for, else the workspace's, else none, which means that they
     * are guessed.
     */
    public Chosen choose(
            String workspace,
            @Nullable List<String> lifecycle,
            @Nullable List<String> funnel,
            ZoneId zone) {
        LensRules own = store.find(workspace).orElse(null);
        boolean asked = lifecycle != null || funnel != null;
        List<String> states = lifecycle == null && own != null ? own.lifecycle() : lifecycle;
        List<String> steps =
                funnel == null && own != null && lifecycle == null ? own.funnel() : funnel;
        LifecycleRules ofStates = rules(RuleList.LIFECYCLE, states, zone);
        LifecycleRules ofSteps = rules(RuleList.FUNNEL, steps, zone);
        return new Chosen(
                asked
                        ? LensViews.Source.ASKED
                        : own == null ? LensViews.Source.GUESSED : LensViews.Source.WORKSPACE,
                ofStates,
                ofSteps,
                Stream.of(lifecycle == null ? null : ofStates, funnel == null ? null : ofSteps)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable LifecycleRules rules(
            RuleList of, @Nullable List<String> texts, ZoneId zone) {
        return texts == null || texts.isEmpty() ? null : RuleText.parse(of, texts, zone);
    }

    /**
     * Rules and where they are from.
     *
     * @param lifecycle null to guess them
     * @param funnel null for the states of the lifecycle
     * @param typed those of the two that somebody typed for this look; others are kept or guessed,
     *     and may ask for values that no event has
     */
    public record Chosen(
            LensViews.Source source,
            @Nullable LifecycleRules lifecycle,
            @Nullable LifecycleRules funnel,
            List<LifecycleRules> typed) {
        public Chosen {
            typed = List.copyOf(typed);
        }
    }
}
