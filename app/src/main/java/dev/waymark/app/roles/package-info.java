/**
 * Which types and channels play a role, as people name them in the shell and over HTTP. Start with
 * {@link dev.waymark.app.roles.RoleReader}.
 */
@NullMarked
package dev.waymark.app.roles;

import org.jspecify.annotations.NullMarked;
