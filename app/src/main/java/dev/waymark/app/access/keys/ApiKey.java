package dev.waymark.app.access.keys;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Permission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program's key to one workspace, without its secret, of which only a hash is kept.
 *
 * @param id UUIDv7
 * @param name what it is for, 1 to 100 characters
 * @param hint the first characters of the secret, so that people recognise it
 * @param scopes one or more
 * @param createdBy log name of the actor who made it
 * @param lastUsedAt to the minute; null if never used
 * @param expiresAt from then on it opens nothing; null for never
 * @param revokedAt since then it opens nothing; null if it was not revoked
 */
public record ApiKey(
        String id,
        String workspaceId,
        String name,
        String hint,
        Set<Scope> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {
    private static final int LONGEST_NAME = 100;

    public ApiKey {
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the key's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        require(
                !scopes.isEmpty(),
                "the key has no scope. Give read, personal, import, write or send.");
        scopes = Set.copyOf(scopes);
    }

    /** Whether it opens its workspace at the instant: not revoked and not yet expired. */
    public boolean isValidAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** What its scopes permit together. */
    public Set<Permission> permissions() {
        return scopes.stream().map(Scope::permission).collect(Collectors.toUnmodifiableSet());
    }
}
