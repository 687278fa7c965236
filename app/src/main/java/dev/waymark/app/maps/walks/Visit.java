package dev.waymark.app.maps.walks;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Texts;

import org.jspecify.annotations.Nullable;

/**
 * What a walker noted at one step.
 *
 * @param place id of the step, or of a stage without steps; it may be gone from the map by now
 * @param done whether it could be done; null while it is open
 * @param mood from -2, upset, to 2, delighted; null if not told
 * @param note at most 2,000 characters; null if there is none
 * @param seconds spent on it, 0 to 31 days; null if not measured
 */
public record Visit(
        String place,
        @Nullable Boolean done,
        @Nullable Integer mood,
        @Nullable String note,
        @Nullable Long seconds) {
    private static final int MOST_MOOD = 2;
    private static final long MOST_SECONDS = 31L * 24 * 60 * 60;

    public Visit {
        Texts.requireId("step", place);
        Texts.requireName("step", place);
        require(
                mood == null || Math.abs(mood) <= MOST_MOOD,
                "mood %s is none. Give -2, -1, 0, 1 or 2.",
                mood);
        Texts.requireText("note of a visit", note);
        require(
                seconds == null || seconds >= 0 && seconds <= MOST_SECONDS,
                "seconds %s are none that a step takes. Give 0 to %d.",
                seconds,
                MOST_SECONDS);
    }
}
