/**
 * Waits, obstacles and exits over HTTP. Start with {@link
 * dev.waymark.server.bottlenecks.BottlenecksController}.
 */
@NullMarked
package dev.waymark.server.bottlenecks;

import org.jspecify.annotations.NullMarked;
