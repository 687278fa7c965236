package dev.waymark.engine.identity;

/**
 * A customer's events said an identifier: the evidence that profiles are made from. Links of the
 * same customer, identifier and value are one link.
 *
 * @param customer as the events name it; never blank
 * @param identifier name of an {@link Identifier}
 * @param value what they said, already in the identifier's form
 * @param firstMillis time of the earliest such event, since 1970-01-01T00:00:00Z
 * @param lastMillis time of the latest
 * @param events how many there are, 1 or more
 */
public record Link(
        String customer,
        String identifier,
        String value,
        long firstMillis,
        long lastMillis,
        long events) {
    /** Both as one: the earlier first, the later last, the sum of events. */
    Link plus(Link other) {
        return new Link(
                customer,
                identifier,
                value,
                Math.min(firstMillis, other.firstMillis),
                Math.max(lastMillis, other.lastMillis),
                events + other.events);
    }
}
