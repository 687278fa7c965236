package dev.waymark.engine.bindings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a condition matches in a log, and what is left. Counts are exact.
 *
 * @param events that match
 * @param customers with at least one of them
 * @param ofEvents all events
 * @param ofCustomers all customers
 * @param types of the events that match, most events first, ties by name
 * @param overlaps other steps that are bound to some of them, most events first, ties in the order
 *     of the map
 * @param unbound events that neither the condition nor another step binds
 * @param unboundTypes their types, most customers first, ties by name
 * @param examples some of the events that match: the first ones of customers who are drawn by a
 *     hash, always the same
 */
public record BindingFacts(
        long events,
        long customers,
        long ofEvents,
        long ofCustomers,
        List<OfType> types,
        List<Overlap> overlaps,
        long unbound,
        List<OfType> unboundTypes,
        List<Example> examples) {
    public BindingFacts {
        types = List.copyOf(types);
        overlaps = List.copyOf(overlaps);
        unboundTypes = List.copyOf(unboundTypes);
        examples = List.copyOf(examples);
    }

    /**
     * A type of event.
     *
     * @param customers with at least one
     */
    public record OfType(String type, long events, long customers) {}

    /**
     * Another step that is bound to some of the events.
     *
     * @param step its id
     * @param events of both
     */
    public record Overlap(String step, long events) {}

    /**
     * An event that matches.
     *
     * @param pseudonym of the customer, 8 hexadecimal digits
     * @param channel null if it names none
     */
    public record Example(String pseudonym, Instant time, String type, @Nullable String channel) {}
}
