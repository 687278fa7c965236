package dev.waymark.app.sources;

import dev.waymark.app.sources.flaws.FlawCounts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a source sent.
 *
 * @param events that were added to the log, 0 or more
 * @param duplicates that the log held already, 0 or more
 * @param refused messages that were no good, 0 or more
 * @param lastEventAt when the newest event came, by our clock; null if none came
 * @param flaws what was wrong, by code; may explain fewer than were refused, since reasons were not
 *     always counted
 */
public record SourceCounts(
        long events,
        long duplicates,
        long refused,
        @Nullable Instant lastEventAt,
        FlawCounts flaws) {
    /** Nothing yet. */
    public static final SourceCounts NONE = sent(0, 0, null, FlawCounts.NONE);

    /** What came, and why the refused part of it was. */
    public static SourceCounts sent(
            long events, long duplicates, @Nullable Instant lastEventAt, FlawCounts flaws) {
        return new SourceCounts(events, duplicates, flaws.refused(), lastEventAt, flaws);
    }

    /** Both together; the later time of the two. */
    public SourceCounts plus(SourceCounts other) {
        return new SourceCounts(
                events + other.events,
                duplicates + other.duplicates,
                refused + other.refused,
                later(lastEventAt, other.lastEventAt),
                flaws.plus(other.flaws));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
