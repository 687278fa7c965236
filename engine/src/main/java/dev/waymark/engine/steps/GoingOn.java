package dev.waymark.engine.steps;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How customers go on from each step of a map. Counts and quantiles are exact.
 *
 * @param steps in the order of the map
 */
public record GoingOn(List<OfStep> steps) {
    public GoingOn {
        steps = List.copyOf(steps);
    }

    /**
     * How customers go on from one step.
     *
     * <p>A customer <em>goes on</em> if an event of a step to which a way leads lies behind an
     * event of this one in the journey (equal times keep the order in which the events came; no
     * event is behind itself).
     *
     * @param step the step's id
     * @param conversion customers who go on ÷ customers of the step, 0…1; null if no way leads from
     *     it, or it has no customer
     * @param waiting for each customer who goes on, the time from their last event of the step
     *     before they first went on, to the event by which they did; null if nobody goes on
     * @param next the steps to which ways lead, in the order of the map; empty if there is none
     */
    public record OfStep(
            String step,
            @Nullable Double conversion,
            @Nullable DurationSummary waiting,
            List<Next> next) {
        public OfStep {
            next = List.copyOf(next);
        }
    }

    /**
     * A step to which a way leads.
     *
     * @param step its id
     * @param customers who went on to it first, zero or more; of several steps of one event the
     *     first in the map counts, so that the sum over all is the number of those who go on
     */
    public record Next(String step, long customers) {}
}
