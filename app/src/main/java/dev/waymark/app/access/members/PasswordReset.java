package dev.waymark.app.access.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A link by which a member sets a new password, without its secret, of which only a hash is kept.
 *
 * @param workspaceId where its maker asked for it
 * @param madeBy the person who made it; null for the owner of the home, in the shell
 * @param expiresAt from then on it opens nothing
 */
public record PasswordReset(
        String userId, String workspaceId, @Nullable String madeBy, Instant expiresAt) {}
