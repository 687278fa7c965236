package dev.waymark.app.audit;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param before only those older than the entry of this id; null for the newest
 * @param action only those of this action; null for all
 * @param limit how many at most, 1 to 1000
 */
public record AuditQuery(@Nullable String before, @Nullable AuditAction action, int limit) {
    /** Most entries of an answer. */
    public static final int MOST = 1000;

    public AuditQuery {
        require(
                1 <= limit && limit <= MOST,
                "limit (%d) must be from 1 to %d, for example 100.",
                limit,
                MOST);
    }
}
