package dev.waymark.app.access.members;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A person in a workspace.
 *
 * @param role in this workspace
 * @param lastSignInAt null if they never signed in since that is noted
 */
public record Member(User user, Role role, @Nullable Instant lastSignInAt) {}
