package dev.waymark.app.access.signin;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Duration;

/**
 * How long a session stands.
 *
 * @param idle longest time between two uses
 * @param total longest time from sign-in, at least {@code idle}
 */
public record SessionRules(Duration idle, Duration total) {
    public SessionRules {
        require(
                idle.isPositive() && total.compareTo(idle) >= 0,
                "idle %s must be positive and not longer than total %s. Swap or correct them.",
                idle,
                total);
    }
}
