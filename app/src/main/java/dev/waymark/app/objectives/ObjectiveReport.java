package dev.waymark.app.objectives;

import dev.waymark.engine.objectives.Objectives;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Objectives with what was measured.
 *
 * @param customers all journeys with an event in the range
 * @param objectives in the order in which they were asked
 */
public record ObjectiveReport(long customers, List<Line> objectives) {
    public ObjectiveReport {
        objectives = List.copyOf(objectives);
    }

    /** Whether an objective is missed; those that nobody could be judged for are not. */
    public boolean isMissed() {
        return objectives.stream()
                .map(Line::measured)
                .anyMatch(it -> it != null && Boolean.FALSE.equals(it.met()));
    }

    /**
     * A sentence.
     *
     * @param text as it was written
     * @param fault why it is not understood, in English; null if it is
     * @param faultCode the same for programs, such as {@code INVALID_OBJECTIVE}; null if it is
     * @param step id of the map's step that it is about: the one to be reached, waited for, or
     *     answered at; null if it is about no step of the map, or not understood
     * @param measured null if it is not understood
     */
    public record Line(
            String text,
            @Nullable String fault,
            @Nullable String faultCode,
            @Nullable String step,
            Objectives.@Nullable OfObjective measured) {}
}
