package dev.waymark.app.sources;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a source sent.
 *
 * @param events that were added to the log, 0 or more
 * @param duplicates that the log held already, 0 or more
 * @param refused messages that were no good, 0 or more
 * @param lastEventAt when the newest event came, by our clock; null if none came
 */
public record SourceCounts(
        long events, long duplicates, long refused, @Nullable Instant lastEventAt) {
    /** Nothing yet. */
    public static final SourceCounts NONE = new SourceCounts(0, 0, 0, null);

    /** Both together; the later time of the two. */
    public SourceCounts plus(SourceCounts other) {
        return new SourceCounts(
                events + other.events,
                duplicates + other.duplicates,
                refused + other.refused,
                later(lastEventAt, other.lastEventAt));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
