/**
 * Journeys to play over the process map. {@link dev.waymark.server.replay.ReplayController} lists
 * the address.
 */
@NullMarked
package dev.waymark.server.replay;

import org.jspecify.annotations.NullMarked;
