package dev.waymark.engine.nextsteps;

import java.util.Map;
import java.util.Optional;

/**
 * What came next on the ways to a goal, by the type of the step before.
 *
 * @param byType for each type from which any customer reached the goal
 */
public record NextSteps(Map<String, Next> byType) {
    public NextSteps {
        byType = Map.copyOf(byType);
    }

    /** What came next after a type; empty if nobody reached the goal from there, or it is one. */
    public Optional<Next> after(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * The most frequent next step of those who reached the goal.
     *
     * @param type of the step; ties go to the first by name
     * @param customers how many of those who reached the goal took it next, 1 or more
     * @param reached how many customers reached the goal
     * @param stood how many stood at the step before, with the whole look-ahead observed
     */
    public record Next(String type, long customers, long reached, long stood) {
        /** Share of those who reached the goal that took this step next, over 0 to 1. */
        public double share() {
            return (double) customers / reached;
        }
    }
}
