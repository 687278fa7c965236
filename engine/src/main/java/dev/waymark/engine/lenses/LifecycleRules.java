package dev.waymark.engine.lenses;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When a customer is in which state, by the company's own rules. A customer is in the last state
 * whose rule they meet; the first one asks for any event.
 *
 * @param rules from 1 to 20, in the order of the lifecycle
 */
public record LifecycleRules(List<Rule> rules) {
    /** The state of everybody who has an event. */
    public static final String AWARE = "aware";

    private static final int MOST = 20;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int REGULAR_PURCHASES = 3;

    /** Words in the names of types that tell what an event is; the first group that fits. */
    private static final List<String> BUYING = List.of("purchase", "order placed", "payment made");

    private static final List<String> CONTACT =
            List.of("call", "chat started", "quote request", "e-mail", "sign-up", "wish list");

    private static final List<String> RECOMMENDING = List.of("referral", "recommendation");

    public LifecycleRules {
        rules = List.copyOf(rules);
        require(
                !rules.isEmpty() && rules.size() <= MOST,
                "a lifecycle has %d states and needs from 1 to %d.",
                rules.size(),
                MOST);
        long different = rules.stream().map(Rule::state).distinct().count();
        require(different == rules.size(), "two states of a lifecycle have the same name.");
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
    }

    /**
     * The default: aware (any event), lead (contact of their own), buyer (a purchase), regular
     * (three purchases within the last 365 days), advocate (recommended). Which types these are is
     * guessed from their names; a state for which the log has no type is left out.
     */
    public static LifecycleRules guess(List<String> types) {
        List<String> purchases = naming(types, BUYING);
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(AWARE, once(new EventPredicate.AnyEvent()), null));
        add(rules, "lead", naming(types, CONTACT), Times.ONCE, null);
        add(rules, "buyer", purchases, Times.ONCE, null);
        add(rules, "regular", purchases, new Times(Times.Bound.AT_LEAST, REGULAR_PURCHASES), YEAR);
        add(rules, "advocate", naming(types, RECOMMENDING), Times.ONCE, null);
        return new LifecycleRules(rules);
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
