package dev.waymark.engine.lenses;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at the customers of an index as their company does. Cost: one filter for each rule and
 * instant.
 */
public final class CompanyView {
    private static final String COMPANY = "company";
    private static final int NOWHERE = -1;

    private final LifecycleRules rules;
    private final LocalDriver driver;
    private final JourneyIndex index;
    private final CancelSignal cancel;

    /** A view by some rules, of an index that carries the rules' properties. */
    public CompanyView(
            LifecycleRules rules, LocalDriver driver, JourneyIndex index, CancelSignal cancel) {
        this.rules = rules;
        this.driver = driver;
        this.index = index;
        this.cancel = cancel;
    }

    /**
     * The lifecycle: who is in which state at an instant, and where they were at an earlier one.
     * Events at or after an instant do not count for it.
     */
    public Lifecycle lifecycle(Instant from, Instant at) {
        int[] before = states(from, false);
        int[] now = states(at, false);
        int size = rules.rules().size();
        long[] wereIn = new long[size];
        long[] areIn = new long[size];
        long[][] flows = new long[size + 1][size];
        for (int customer = 0; customer < now.length; customer++) {
            if (before[customer] != NOWHERE) {
                wereIn[before[customer]]++;
            }
            if (now[customer] != NOWHERE) {
                areIn[now[customer]]++;
                flows[before[customer] + 1][now[customer]]++;
            }
        }
        long all = Arrays.stream(areIn).sum();
        List<Lifecycle.State> states = new ArrayList<>();
        List<Lifecycle.Flow> taken = new ArrayList<>();
        for (int state = 0; state < size; state++) {
            states.add(
                    new Lifecycle.State(
                            name(state),
                            rules.rules().get(state).text(),
                            wereIn[state],
                            areIn[state],
                            all == 0 ? null : (double) areIn[state] / all));
        }
        for (int was = 0; was <= size; was++) {
            for (int is = 0; is < size; is++) {
                if (flows[was][is] > 0) {
                    taken.add(
                            new Lifecycle.Flow(
                                    was == 0 ? null : name(was - 1), name(is), flows[was][is]));
                }
            }
        }
        return new Lifecycle(COMPANY, from, at, all, states, taken);
    }

    /** The sales funnel: who ever got how far before an instant. */
    public SalesFunnel funnel(Instant at) {
        int[] furthest = states(at, true);
        int size = rules.rules().size();
        long[] reached = new long[size];
        for (int state : furthest) {
            for (int step = 0; step <= state; step++) {
                reached[step]++;
            }
        }
        List<SalesFunnel.Step> steps = new ArrayList<>();
        for (int step = 0; step < size; step++) {
            LifecycleRules.Rule rule = rules.rules().get(step);
            steps.add(
                    new SalesFunnel.Step(
                            rule.state(),
                            rule.text(),
                            reached[step],
                            share(reached[step], reached[0]),
                            step == 0 ? null : share(reached[step], reached[step - 1])));
        }
        return new SalesFunnel(COMPANY, steps);
    }

    /** For each customer the last state whose rule they meet at an instant. */
    private int[] states(Instant at, boolean everMet) {
        int[] states = new int[index.customers()];
        Arrays.fill(states, NOWHERE);
        for (int state = 0; state < rules.rules().size(); state++) {
            LifecycleRules.Rule rule = rules.rules().get(state);
            for (int customer : met(rule, at, everMet)) {
                states[customer] = state;
            }
        }
        return states;
    }

    private int[] met(LifecycleRules.Rule rule, Instant at, boolean everMet) {
        Duration recent = rule.recent();
        boolean isRecent = recent != null && !everMet;
        TimeRange range = new TimeRange(isRecent ? at.minus(recent) : null, at);
        JourneyFilter condition = everMet ? ever(rule) : rule.condition();
        return driver.run(new FilterKernel(condition, index, range), index, cancel);
    }

    /** What a rule about recent events asked for at some time: so many events in such a span. */
    private static JourneyFilter ever(LifecycleRules.Rule rule) {
        boolean canSpan =
                rule.condition() instanceof JourneyFilter.Did did
                        && did.within() == null
                        && did.times().bound() == Times.Bound.AT_LEAST
                        && did.times().count() > 1;
        return canSpan && rule.condition() instanceof JourneyFilter.Did did
                ? new JourneyFilter.Did(did.event(), did.times(), rule.recent())
                : rule.condition();
    }

    private String name(int state) {
        return rules.rules().get(state).state();
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
