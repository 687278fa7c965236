package dev.waymark.app.lenses;

import dev.waymark.engine.fault.JourneyException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One of the two lists of rules that people write; says which rule of it is wrong. */
public enum RuleList {
    /** The states of the lifecycle. */
    LIFECYCLE("rule"),
    /** The steps of the sales funnel. */
    FUNNEL("step");

    private static final int LONGEST_NAME = 60;

    private final String noun;

    RuleList(String noun) {
        this.noun = noun;
    }

    /**
     * What is made of each rule, in order.
     *
     * @param name of a rule, for what is said about it; empty if it has none
     * @throws JourneyException the fault of the one rule that is wrong, with its own code; for
     *     several, INVALID_RULE with a line for each
     */
    <T, R> List<R> each(List<T> rules, Function<T, String> name, Function<T, R> make) {
        List<R> made = new ArrayList<>();
        List<JourneyException> faults = new ArrayList<>();
        for (T rule : rules) {
            int place = made.size() + faults.size() + 1;
            try {
                made.add(make.apply(rule));
            } catch (JourneyException fault) {
                faults.add(at(place, name.apply(rule), fault));
            }
        }
        if (faults.size() > 1) {
            throw JourneyException.user(
                    "INVALID_RULE",
                    "%s",
                    String.join("\n", faults.stream().map(JourneyException::getMessage).toList()));
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return made;
    }

    private JourneyException at(int place, String name, JourneyException fault) {
        String said =
                name.isEmpty() || name.length() > LONGEST_NAME
                        ? noun + " " + place
                        : "%s %d (\"%s\")".formatted(noun, place, name);
        return new JourneyException(
                fault.kind(), fault.code(), said + ": " + fault.getMessage(), fault);
    }
}
