package dev.waymark.app.sessions;

import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** The pause that parts sessions, as people write it: a duration, or {@code none}. */
public final class GapText {
    /** The gap if nobody says. */
    public static final Duration DEFAULT = Duration.ofMinutes(30);

    private static final String NONE = "none";

    private GapText() {}

    /**
     * Reads a gap; null is the default.
     *
     * @return null if pauses part nothing
     * @throws dev.waymark.engine.fault.JourneyException INVALID_DURATION
     */
    public static @Nullable Duration parse(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        return text.strip().equals(NONE) ? null : DurationText.parse("gap", text);
    }
}
