package dev.waymark.app.bottlenecks;

import dev.waymark.engine.obstacles.ObstacleRequest;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.DurationText;

import java.time.Duration;
import java.util.Set;

/** Says in words what was counted. */
final class BottleneckWords {
    private BottleneckWords() {}

    static String definition(
            Stages stages,
            Set<String> ours,
            boolean isGuess,
            Duration exitAfter,
            ObstacleRequest request) {
        return ("Wait = time from one event to the next of the same customer, by %s. Waiting for us"
                        + " = the next event is ours: %s%s. Obstacle = customers who waited longer"
                        + " than the threshold go on to %s less often (maximally selected log-rank"
                        + " statistic, p-value corrected for the selection by Lausen 1992 and 1994"
                        + " and for all transitions by Holm, below %s); each customer counts with"
                        + " the first such wait; intervals are 95 %% from %d bootstrap samples."
                        + " Exit = silent for at least %s when the log ends.")
                .formatted(
                        stages.isByType() ? "types of events" : "stages",
                        ours.isEmpty() ? "none" : String.join(", ", ours),
                        isGuess ? " (guessed from the names)" : "",
                        stages.isByType() ? "any event of another type" : "a later stage",
                        request.significance(),
                        request.resamples(),
                        DurationText.format(exitAfter));
    }
}
