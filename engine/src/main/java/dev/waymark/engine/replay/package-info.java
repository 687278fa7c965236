/**
 * A sample of journeys with their times, to be played over the process map. Start with {@link
 * dev.waymark.engine.replay.ReplayKernel}.
 */
@NullMarked
package dev.waymark.engine.replay;

import org.jspecify.annotations.NullMarked;
