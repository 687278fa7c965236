package dev.waymark.engine.proof;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is asked about a change.
 *
 * @param at type of event by which customers come to where something was changed; each counts with
 *     the first
 * @param goals types that it should lead to, one or more
 * @param within how soon after; longer than nothing. Customers who came later than so long before
 *     the log's end are not judged
 * @param released when the change reached customers
 * @param holdOut property whose {@code held} value, at {@code at}, marks customers who were kept
 *     from the change; null if there are none
 * @param held that value; null without {@code holdOut}
 */
public record ProofRequest(
        String at,
        List<String> goals,
        Duration within,
        Instant released,
        @Nullable String holdOut,
        @Nullable String held) {
    public ProofRequest {
        goals = List.copyOf(goals);
        require(!goals.isEmpty(), "nothing is named that the change should lead to. Name a goal.");
        require(
                !goals.contains(at),
                "\"%s\" is both the start and the goal. Name another goal.",
                at);
        require(within.isPositive(), "within (%s) must be longer than nothing.", within);
        require(
                (holdOut == null) == (held == null),
                "a hold-out needs a property and its value. Give both.");
    }

    /** The properties that the index must carry. */
    public List<String> properties() {
        return holdOut == null || holdOut.equals("channel") ? List.of() : List.of(holdOut);
    }
}
