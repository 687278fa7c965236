package dev.waymark.engine.conformance;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Duration;

/**
 * How soon a step should be reached.
 *
 * @param step its id
 * @param within from a journey's first event of the map to its first one of the step; above 0
 */
public record Objective(String step, Duration within) {
    public Objective {
        require(
                within.isPositive(),
                "the time for step \"%s\" must be above 0, for example \"2d\".",
                step);
    }
}
