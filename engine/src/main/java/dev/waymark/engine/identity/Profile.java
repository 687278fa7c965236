package dev.waymark.engine.identity;

import java.util.List;

/**
 * One person, as far as identifiers tell.
 *
 * @param name the customer that analyses show: a user id before an anonymous one, then the one that
 *     was linked earliest, then by name
 * @param customers all customers of the log that are this person, the first of them {@code name},
 *     the others sorted
 * @param identifiers what links them, and what else they are known by; by priority and value
 * @param joinings the merges that made the profile, and those that were refused to it, in the order
 *     in which links are judged
 */
public record Profile(
        String name, List<String> customers, List<Known> identifiers, List<Joining> joinings) {
    public Profile {
        customers = List.copyOf(customers);
        identifiers = List.copyOf(identifiers);
        joinings = List.copyOf(joinings);
    }

    /** A person of whom the log knows one customer and no identifier. */
    public static Profile alone(String customer) {
        return new Profile(customer, List.of(customer), List.of(), List.of());
    }

    /**
     * An identifier of a profile.
     *
     * @param identifier its name
     * @param value its value
     * @param firstMillis when it was first met
     * @param lastMillis when it was last met
     * @param events with how many events
     */
    public record Known(
            String identifier, String value, long firstMillis, long lastMillis, long events) {}
}
