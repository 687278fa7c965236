/**
 * Events of a block beside the event before them, and the waits between, one column each: {@link
 * dev.waymark.engine.neighbours.NeighbourPairs} of all events, {@link
 * dev.waymark.engine.neighbours.GatheredEvents} of chosen ones.
 */
@NullMarked
package dev.waymark.engine.neighbours;

import org.jspecify.annotations.NullMarked;
