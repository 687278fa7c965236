package dev.waymark.engine.lenses;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * In which state customers are at an instant, and how they got there since another. Each customer
 * who has an event before the instant is in exactly one state.
 *
 * @param view whose view it is: {@code company}
 * @param from the earlier instant
 * @param at the instant
 * @param customers how many are in a state at the instant
 * @param states in the order of the lifecycle
 * @param flows between the two instants, by the order of states; only those that somebody took
 */
public record Lifecycle(
        String view,
        Instant from,
        Instant at,
        long customers,
        List<State> states,
        List<Flow> flows) {
    public Lifecycle {
        states = List.copyOf(states);
        flows = List.copyOf(flows);
    }

    /**
     * A state.
     *
     * @param rule in words
     * @param before customers in it at the earlier instant
     * @param customers customers in it at the instant
     * @param share of all who are in a state at the instant; null if nobody is
     */
    public record State(
            String state, String rule, long before, long customers, @Nullable Double share) {}

    /**
     * Customers who were in one state and are in another, or still in the same.
     *
     * @param from null for those who were not known yet
     */
    public record Flow(@Nullable String from, String to, long customers) {}
}
