package dev.waymark.app.lenses;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Instant;
import java.util.List;

/**
 * How a workspace sees its customers: the states of its lifecycle and the steps of its sales
 * funnel, each as {@link RuleText} reads it.
 *
 * @param lifecycle from 1 to 20, each one line of at most {@value #LONGEST} characters
 * @param funnel the same; empty if the steps are the states of the lifecycle
 * @param savedAt when they were last changed
 */
public record LensRules(List<String> lifecycle, List<String> funnel, Instant savedAt) {
    private static final int LONGEST = 2_000;

    public LensRules {
        lifecycle = List.copyOf(lifecycle);
        funnel = List.copyOf(funnel);
        require(!lifecycle.isEmpty(), "the lifecycle has no state. Give one a line.");
        lifecycle.forEach(LensRules::checkLine);
        funnel.forEach(LensRules::checkLine);
    }

    /** How much they say, for people, such as {@code 3 states, 2 steps}. */
    public String sentence() {
        String states = counted(lifecycle.size(), "state");
        return funnel.isEmpty() ? states : states + ", " + counted(funnel.size(), "step");
    }

    private static String counted(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    private static void checkLine(String rule) {
        require(
                rule.length() <= LONGEST && rule.lines().count() <= 1,
                "a rule must be one line of at most %d characters. Write it shorter.",
                LONGEST);
    }
}
