package dev.waymark.app.conformance;

import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.handovers.Handovers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.scores.Score;
import dev.waymark.engine.steps.GoingOn;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The live numbers of a map, step by step.
 *
 * @param customers all journeys with an event in the range
 * @param entered journeys with a step of the map
 * @param since first instant of the range; null if it has none
 * @param until first instant behind it; null if it has none
 * @param before first instant of the period before, which is as long and ends where the range
 *     begins; null if the range has no beginning: then there is no trend
 * @param bindings by which binding events count: {@code then}, that of their time, or {@code now},
 *     the newest of each step
 * @param scores of all answers in the range, by kind
 * @param steps in the order of the map
 * @param handovers where departments hand customers over, with the customers of the ways between
 *     these steps
 * @param emotion what was measured beside what the team assumes
 * @param conformance how far the journeys of the range go the way that the map draws
 */
public record MapOverlay(
        long customers,
        long entered,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant before,
        String bindings,
        List<Score> scores,
        List<OfStep> steps,
        Handovers handovers,
        MapEmotion emotion,
        Conformance conformance) {
    public MapOverlay {
        scores = List.copyOf(scores);
        steps = List.copyOf(steps);
    }

    /**
     * The numbers of a step; all but names are null if it is bound to no events.
     *
     * @param step its id
     * @param name what people call it
     * @param stage name of its stage
     * @param department who is responsible for the stage; null if nobody is named
     * @param customers journeys that came to it
     * @param share customers ÷ entered, 0…1
     * @param conversion of these, the share that goes on: to a step to which the map leads from
     *     this one, which is the next in the row, its branches and its loops, past steps bound to
     *     nothing; null for the last bound step, in which the map ends
     * @param waiting time from this step to the first of those, of the customers who go on
     * @param next those steps, in the order of the map, with the customers who went to each first
     * @param returning journeys that came more than once
     * @param scores of the answers given at it, by kind; empty if there is none
     * @param previous the same of the period before; null without one
     */
    public record OfStep(
            String step,
            String name,
            String stage,
            @Nullable String department,
            @Nullable Long customers,
            @Nullable Double share,
            @Nullable Double conversion,
            @Nullable DurationSummary waiting,
            List<GoingOn.Next> next,
            @Nullable Long returning,
            List<Score> scores,
            @Nullable Previous previous) {
        public OfStep {
            next = List.copyOf(next);
            scores = List.copyOf(scores);
        }
    }

    /**
     * What a step was in the period before.
     *
     * @param customers journeys that came to it
     * @param share of those who entered the map
     * @param conversion of these, the share that went on
     * @param median of the wait until they went on
     * @param returning journeys that came more than once
     * @param scores of the answers given at it, by kind
     */
    public record Previous(
            @Nullable Long customers,
            @Nullable Double share,
            @Nullable Double conversion,
            @Nullable Duration median,
            @Nullable Long returning,
            List<Score> scores) {
        public Previous {
            scores = List.copyOf(scores);
        }
    }
}
