/**
 * Starts Waymark's server: HTTP, security and wiring over the use cases. {@link
 * dev.waymark.server.WaymarkServer} is the way in; {@link dev.waymark.server.ServerSettings} says
 * how it runs.
 */
@NullMarked
package dev.waymark.server;

import org.jspecify.annotations.NullMarked;
