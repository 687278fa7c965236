package dev.waymark.engine.funnel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The numbers of a funnel. Counts never rise from one step to the next; the rows of a breakdown add
 * up to the whole if customers or sessions are counted once.
 *
 * @param definition what was counted, in English, with every switch in force
 * @param steps one for each step, also where nobody came
 * @param breakdown one row for each value, most at step 1 first, ties by value, "no value" last;
 *     empty if not split
 */
public record FunnelResult(String definition, List<Step> steps, List<Row> breakdown) {
    public FunnelResult {
        steps = List.copyOf(steps);
        breakdown = List.copyOf(breakdown);
    }

    /**
     * One step.
     *
     * @param step its name; under any order {@code any N}, N steps in whichever order
     * @param customers customers who reached it, each once
     * @param count attempts or sessions that reached it, if those are counted; null if customers
     *     are
     * @param fromStart share of what is counted at step 1, 0 to 1; null if nobody is there
     * @param fromPrevious share of what is counted at the step before, 0 to 1; null at step 1, or
     *     if nobody is there
     * @param seconds time from the step before; null at step 1, or if nobody came
     */
    public record Step(
            String step,
            long customers,
            @Nullable Long count,
            @Nullable Double fromStart,
            @Nullable Double fromPrevious,
            @Nullable Wait seconds) {}

    /**
     * Time from one step to the next; an event that grace let in before its predecessor took no
     * time. Quantiles are exact (type 7).
     */
    public record Wait(Duration mean, Duration median, Duration p95) {}

    /**
     * The steps of those that share a value.
     *
     * @param value null for those whose event does not say
     */
    public record Row(@Nullable String value, List<Step> steps) {
        public Row {
            steps = List.copyOf(steps);
        }
    }
}
