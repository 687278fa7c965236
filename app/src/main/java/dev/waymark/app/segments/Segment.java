package dev.waymark.app.segments;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Instant;

/**
 * A filter that people keep under a name.
 *
 * @param id a UUIDv7
 * @param name 1 to 100 characters, unique in its workspace
 * @param where the condition, as {@link dev.waymark.engine.predicate.FilterText} reads it
 * @param savedAt when it was last changed
 */
public record Segment(String id, String name, String where, Instant savedAt) {
    private static final int LONGEST_NAME = 100;

    public Segment {
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the segment's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
    }
}
