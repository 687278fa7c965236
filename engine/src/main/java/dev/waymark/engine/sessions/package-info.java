/**
 * Sessions: how customers' events cluster in time. Start with {@link
 * dev.waymark.engine.sessions.SessionsRequest}; {@link dev.waymark.engine.sessions.SessionsKernel}
 * counts, {@link dev.waymark.engine.sessions.Sessions} is what it found.
 */
@NullMarked
package dev.waymark.engine.sessions;

import org.jspecify.annotations.NullMarked;
