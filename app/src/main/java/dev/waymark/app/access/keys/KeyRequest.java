package dev.waymark.app.access.keys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * What a new key shall be.
 *
 * @param name what it is for
 * @param scopes one or more
 * @param expiresAt in the future; null for never
 */
public record KeyRequest(String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
    public KeyRequest {
        scopes = Set.copyOf(scopes);
    }
}
