package dev.waymark.app.access.members;

import dev.waymark.app.access.Role;

import java.time.Instant;

/**
 * An open invitation of a person to a workspace, without its secret, of which only a hash is kept.
 *
 * @param id UUIDv7
 * @param email as {@link dev.waymark.app.access.User#normalEmail} gives it
 * @param role what the person will be in the workspace
 * @param invitedBy log name of the actor who made it
 * @param expiresAt from then on it opens nothing
 */
public record Invitation(
        String id,
        String workspaceId,
        String email,
        Role role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    /** Whether it still lets somebody in. */
    public boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Leaves the address out, so that no log shows it. */
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
