/**
 * Sessions, set-up, workspaces and keys over HTTP. Start with {@link
 * dev.waymark.server.access.SessionController}; {@link
 * dev.waymark.server.access.AccessConfiguration} wires what is behind.
 */
@NullMarked
package dev.waymark.server.access;

import org.jspecify.annotations.NullMarked;
