package dev.waymark.engine.lenses;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.Comparison;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When a customer is in which state, by the company's own rules. A customer is in the last state
 * whose rule they meet; the first one asks for any event.
 *
 * @param rules from 1 to 20, in the order of the lifecycle
 */
public record LifecycleRules(List<Rule> rules) {
    /** The state of everybody who has an event. */
    public static final String AWARE = "aware";

    /** The most states. */
    public static final int MOST = 20;

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int REGULAR_PURCHASES = 3;

    /** Words in the names of types that tell what an event is; the first group that fits. */
    private static final List<String> BUYING = List.of("purchase", "order placed", "payment made");

    private static final List<String> CONTACT =
            List.of(
                    "call",
                    "chat started",
                    "quote request",
                    "e-mail",
                    "sign-up",
                    "wish list",
                    "saved",
                    "bookmark");

    private static final List<String> RECOMMENDING = List.of("referral", "recommendation");

    /**
     * Words in the names of types, and names of properties, that tell of something given for it.
     */
    private static final List<String> REWARDS =
            List.of("reward", "rewarded", "bonus", "incentive", "referral_reward");

    /** Values of such a property that say that nothing was given. */
    private static final List<String> NOTHING = List.of("no", "false", "none", "0");

    private static final int MOST_VALUES = 20;

    public LifecycleRules {
        rules = List.copyOf(rules);
        requireCount(rules.size());
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            require(
                    names.add(rule.state()),
                    "two rules are called \"%s\". Give one another name.",
                    rule.state());
        }
    }

    /**
     * Insists on a number of states that a lifecycle can have.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if they are none or too many
     */
    public static void requireCount(int states) {
        require(
                1 <= states && states <= MOST,
                "a lifecycle has %d states and needs from 1 to %d.",
                states,
                MOST);
    }

    /**
     * A state and who is in it.
     *
     * @param state its name
     * @param condition on the customer's events up to the instant
     * @param recent how far back the condition looks from the instant; null for all the way
     */
    public record Rule(String state, JourneyFilter condition, @Nullable Duration recent) {
        public Rule {
            require(!state.isBlank(), "a state of the lifecycle has no name. Give it one.");
        }

        /** The condition in words, and how far back it looks. */
        public String text() {
            return recent == null
                    ? condition.text()
                    : condition.text() + ", in the last " + DurationText.format(recent);
        }
    }

    /** The properties that {@link #guess} looks at, if events have them. */
    public static List<String> rewardProperties() {
        return REWARDS;
    }

    /**
     * The default: aware (any event), lead (contact of their own, or saved something), buyer (a
     * purchase), regular (three purchases within the last 365 days), advocate (recommended, and was
     * not rewarded for it). Which types these are is guessed from their names; a state for which
     * the log has no type is left out. A reward is known by a type that names one, or by a property
     * of the recommendation among {@link #rewardProperties}, if the index carries it.
     */
    public static LifecycleRules guess(JourneyIndex index) {
        List<String> types = index.types().names();
        List<String> purchases = naming(types, BUYING);
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(AWARE, once(new EventPredicate.AnyEvent()), null));
        add(rules, "lead", naming(types, CONTACT), Times.ONCE, null);
        add(rules, "buyer", purchases, Times.ONCE, null);
        add(rules, "regular", purchases, new Times(Times.Bound.AT_LEAST, REGULAR_PURCHASES), YEAR);
        List<String> paid = naming(types, REWARDS);
        List<String> recommending =
                naming(types, RECOMMENDING).stream().filter(type -> !paid.contains(type)).toList();
        if (!recommending.isEmpty()) {
            rules.add(new Rule("advocate", unrewarded(recommending, paid, index), null));
        }
        return new LifecycleRules(rules);
    }

    private static JourneyFilter unrewarded(
            List<String> recommending, List<String> paid, JourneyIndex index) {
        List<EventPredicate> parts =
                new ArrayList<>(List.of(new EventPredicate.TypeIs(recommending)));
        for (String property : REWARDS) {
            if (index.properties().contains(property)) {
                List<String> given =
                        index.property(property).names().stream()
                                .filter(value -> !value.isBlank())
                                .filter(value -> !NOTHING.contains(value.toLowerCase(Locale.ROOT)))
                                .sorted()
                                .toList();
                if (!given.isEmpty()) {
                    parts.add(new EventPredicate.Not(rewarded(property, given)));
                }
            }
        }
        JourneyFilter recommended =
                once(parts.size() == 1 ? parts.getFirst() : new EventPredicate.AllOf(parts));
        return paid.isEmpty()
                ? recommended
                : new JourneyFilter.And(
                        List.of(
                                recommended,
                                new JourneyFilter.Not(once(new EventPredicate.TypeIs(paid)))));
    }

    private static EventPredicate rewarded(String property, List<String> given) {
        return given.size() <= MOST_VALUES
                ? new EventPredicate.PropertyIs(property, given)
                : new EventPredicate.NumberIs(property, Comparison.ABOVE, 0);
    }

    private static void add(
            List<Rule> rules,
            String state,
            List<String> types,
            Times times,
            @Nullable Duration recent) {
        if (!types.isEmpty()) {
            rules.add(
                    new Rule(
                            state,
                            new JourneyFilter.Did(new EventPredicate.TypeIs(types), times, null),
                            recent));
        }
    }

    private static JourneyFilter once(EventPredicate event) {
        return new JourneyFilter.Did(event, Times.ONCE, null);
    }

    private static List<String> naming(List<String> types, List<String> words) {
        return types.stream()
                .filter(type -> words.stream().anyMatch(type.toLowerCase(Locale.ROOT)::contains))
                .sorted()
                .toList();
    }
}
