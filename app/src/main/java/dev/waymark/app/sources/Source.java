package dev.waymark.app.sources;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Instant;

/**
 * A place that sends events, without its write key, of which only a hash is kept.
 *
 * @param id UUIDv7
 * @param name what people call it, 1 to 100 characters, unique in its workspace; its events carry
 *     it as their source, so it never changes
 * @param hint the first characters of the write key, so that people recognise it
 * @param createdBy log name of the actor who made it
 * @param enabled whether its events are taken
 * @param counts what it sent so far
 */
public record Source(
        String id,
        String workspaceId,
        String name,
        SourceKind kind,
        String hint,
        String createdBy,
        Instant createdAt,
        boolean enabled,
        SourceCounts counts) {
    private static final int LONGEST_NAME = 100;

    public Source {
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the source's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
    }
}
