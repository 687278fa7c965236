package dev.waymark.maps.evidence;

/**
 * A statement of a map with its grade, and how much is built on it.
 *
 * @param part {@code step}, {@code card} or {@code point}
 * @param id its id
 * @param stage id of its stage
 * @param name what it says; for a point that of its stage or step
 * @param reliance share of the customers who meet it, weighted by what hangs on it, 0…1
 * @param risk (1 − strength) × reliance, 0…1: the list begins with the highest
 */
public record GradedPart(
        String part,
        String id,
        String stage,
        String name,
        Grade grade,
        double reliance,
        double risk) {}
