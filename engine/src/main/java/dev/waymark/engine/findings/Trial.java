package dev.waymark.engine.findings;

import java.util.List;

/**
 * A comparison of the customers to whom something happened with their peers.
 *
 * @param exposure what happened
 * @param measure what is counted of both
 * @param without customers to whom any of these happened are left out on both sides
 */
public record Trial(Exposure exposure, Measure measure, List<Exposure> without) {
    public Trial {
        without = List.copyOf(without);
    }

    /** The customers who reach a goal, all customers compared. */
    public static Trial of(Exposure exposure) {
        return new Trial(exposure, new Goal(), List.of());
    }

    /** What is counted of a customer. */
    public sealed interface Measure {}

    /** Whether a goal comes afterwards. */
    public record Goal() implements Measure {}

    /** Whether a type of event, or a goal, comes afterwards. */
    public record Until(String type) implements Measure {}

    /** Whether something else happens to the customer, at whatever time. */
    public record Also(Exposure exposure) implements Measure {}
}
