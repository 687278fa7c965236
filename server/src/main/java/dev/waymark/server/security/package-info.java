/**
 * Closed by default: who is asking, what they may do, how much and how often, and what browsers may
 * do with the answer. Start with {@link dev.waymark.server.security.SecurityConfiguration}.
 *
 * <p>A controller under {@code /api/workspaces/{ws}/…} is guarded before it runs by {@link
 * dev.waymark.server.security.WorkspaceGuard}; it takes a parameter of type {@link
 * dev.waymark.app.access.Workspace} or {@link dev.waymark.app.access.Actor} to learn which
 * workspace was opened and by whom.
 */
@NullMarked
package dev.waymark.server.security;

import org.jspecify.annotations.NullMarked;
