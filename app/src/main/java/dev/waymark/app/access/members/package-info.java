/**
 * The people of a workspace: {@link dev.waymark.app.access.members.Members} lists them, changes
 * their roles and removes them, {@link dev.waymark.app.access.members.Invitations} invites new
 * ones, {@link dev.waymark.app.access.members.PasswordResets} helps those who forgot their
 * password, and {@link dev.waymark.app.access.members.OneTimeLinks} is for who holds such a link.
 */
@NullMarked
package dev.waymark.app.access.members;

import org.jspecify.annotations.NullMarked;
