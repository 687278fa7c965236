package dev.waymark.engine.scores;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The scores of a map's steps. An answer belongs to the steps that are bound to it, or else to
 * those of the last bound event before it in the journey.
 *
 * @param scores of all answers in the log, by kind; kinds without answers are left out
 * @param unplaced answers before any event of the map
 * @param steps in the order of the map
 * @param stages the same for stages; an answer at several steps of a stage counts once
 */
public record ScoreNumbers(
        List<Score> scores, long unplaced, List<OfStep> steps, List<OfStep> stages) {
    public ScoreNumbers {
        scores = List.copyOf(scores);
        steps = List.copyOf(steps);
        stages = List.copyOf(stages);
    }

    /**
     * The scores of a step or stage.
     *
     * @param step its id
     * @param scores by kind; kinds without answers are left out
     * @param feeling all answers on the scale of emotion curves; null if there is none
     */
    public record OfStep(String step, List<Score> scores, @Nullable Feeling feeling) {
        public OfStep {
            scores = List.copyOf(scores);
        }
    }
}
