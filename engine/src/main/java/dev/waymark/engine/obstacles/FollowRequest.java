package dev.waymark.engine.obstacles;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Which customers to follow.
 *
 * @param range journeys are cut to it
 * @param stages where the way leads; with stages, going on means reaching a later one than the
 *     transition led to; without, any event of another type
 * @param transitions of which the customers are followed
 * @param quiet how long a customer must have done nothing before the log's end to count as an exit
 * @param reason property that tells why a customer left, on any event; null if none does
 * @param sample how many customers of a transition to keep at most
 */
public record FollowRequest(
        TimeRange range,
        Stages stages,
        List<Transition> transitions,
        Duration quiet,
        @Nullable String reason,
        int sample) {
    public FollowRequest {
        transitions = List.copyOf(transitions);
        require(
                transitions.stream().map(Transition::names).distinct().count()
                        == transitions.size(),
                "a transition is given twice. Give each once.");
        require(!quiet.isNegative(), "exit-after (%s) must not be negative.", quiet);
        require(sample >= 1, "sample (%d) must be at least 1.", sample);
    }

    /**
     * A transition to follow.
     *
     * @param from name of a stage or type
     * @param to another
     * @param customers in how many journeys it occurs
     * @param isUsual whether it is the most frequent way on from its start: then it is the one that
     *     those wait for whose journeys end there
     */
    public record Transition(String from, String to, long customers, boolean isUsual) {
        private List<String> names() {
            return List.of(from, to);
        }
    }
}
