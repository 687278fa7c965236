package dev.waymark.app.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param id UUIDv7; entries sort by it
 * @param workspaceId where; null for what concerns an account or the server
 * @param actor log name of who did it; {@code nobody} for who did not prove who they are
 * @param subject what it was done to, as a kind and an id such as {@code user:…}; null if the
 *     action says it all
 * @param detail what people called it, such as a role or the name of a key, cut at 200 characters;
 *     nothing that events carry
 * @param address where the request came from; null for the shell and the server itself
 */
public record AuditEntry(
        String id,
        Instant at,
        @Nullable String workspaceId,
        String actor,
        AuditAction action,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String address) {
    private static final int LONGEST_DETAIL = 200;

    public AuditEntry {
        detail =
                detail == null || detail.length() <= LONGEST_DETAIL
                        ? detail
                        : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}
