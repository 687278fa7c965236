package dev.waymark.engine.steps;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The live numbers of a map's steps. Counts and quantiles are exact.
 *
 * @param customers all journeys with an event in the range, zero or more
 * @param steps in the order of the map
 */
public record StepNumbers(long customers, List<OfStep> steps) {
    public StepNumbers {
        steps = List.copyOf(steps);
    }

    /**
     * The numbers of one step. A step that is bound to no events has none: all are null.
     *
     * <p>Customers <em>go on</em> from it as {@link GoingOn} defines it.
     *
     * @param step the step's id
     * @param customers with at least one event of the step
     * @param events of the step; one event may belong to several steps
     * @param share customers ÷ all customers, 0…1; null if there is no customer
     * @param conversion customers who go on along the ways of the map ÷ customers of the step, 0…1;
     *     null for the last bound step, in which the map ends, and if the step has no customer
     * @param waiting {@code wait} in JSON: for each customer who goes on, the time from their last
     *     event of the step before they first went on, to the event by which they did; null if
     *     nobody goes on
     */
    public record OfStep(
            String step,
            @Nullable Long customers,
            @Nullable Long events,
            @Nullable Double share,
            @Nullable Double conversion,
            @Nullable DurationSummary waiting) {}
}
