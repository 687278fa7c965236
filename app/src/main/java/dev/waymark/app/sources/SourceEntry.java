package dev.waymark.app.sources;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A source as the shell and the HTTP interface list it.
 *
 * @param kind website, app or server
 * @param hint the first characters of the write key
 * @param enabled whether its events are taken
 * @param events that were added to the log
 * @param duplicates that the log held already
 * @param refused messages that were no good
 * @param lastEventAt null if nothing came
 */
public record SourceEntry(
        String id,
        String name,
        String kind,
        String hint,
        Instant createdAt,
        boolean enabled,
        long events,
        long duplicates,
        long refused,
        @Nullable Instant lastEventAt) {
    /** The entry of a source. */
    public static SourceEntry of(Source source) {
        return new SourceEntry(
                source.id(),
                source.name(),
                source.kind().label(),
                source.hint(),
                source.createdAt(),
                source.enabled(),
                source.counts().events(),
                source.counts().duplicates(),
                source.counts().refused(),
                source.counts().lastEventAt());
    }
}
