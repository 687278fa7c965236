package dev.waymark.engine.nextsteps;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Duration;
import java.util.Set;

/**
 * What is asked of next steps.
 *
 * @param goal types of events that count as the goal; those that the log lacks count for nothing
 * @param lookAhead how long after a step the goal may come, more than 0
 */
public record NextStepsRequest(Set<String> goal, Duration lookAhead) {
    public NextStepsRequest {
        goal = Set.copyOf(goal);
        require(!goal.isEmpty(), "the goal is empty. Name one type of event or more.");
        require(
                lookAhead.isPositive(),
                "lookAhead (%s) must be more than 0, such as 30 days.",
                lookAhead);
    }
}
