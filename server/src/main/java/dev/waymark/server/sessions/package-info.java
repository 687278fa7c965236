/** Sessions over HTTP. {@link dev.waymark.server.sessions.SessionsController} has the address. */
@NullMarked
package dev.waymark.server.sessions;

import org.jspecify.annotations.NullMarked;
