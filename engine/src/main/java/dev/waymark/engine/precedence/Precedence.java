package dev.waymark.engine.precedence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which of some types come first in customers' journeys. The counts take memory for the square of
 * the number of types.
 *
 * @param types those that were asked for and occur, in the order asked
 * @param before {@code before[a][b]}: in how many journeys with both types the first event of type
 *     {@code a} lies before the first one of type {@code b}; do not change
 */
public record Precedence(List<OfType> types, long[][] before) {
    public Precedence {
        types = List.copyOf(types);
    }

    /**
     * One of the types.
     *
     * @param type its name
     * @param events how many, one or more
     * @param customers with at least one
     * @param channel on which most of them happen, ties by name; null if most name none
     */
    public record OfType(String type, long events, long customers, @Nullable String channel) {}
}
