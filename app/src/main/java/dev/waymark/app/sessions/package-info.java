/**
 * Sessions as they are asked for, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.sessions.SessionsOptions}.
 */
@NullMarked
package dev.waymark.app.sessions;

import org.jspecify.annotations.NullMarked;
