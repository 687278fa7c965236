/**
 * Spans of time as people write them. Start with {@link dev.waymark.engine.time.DurationText} and
 * {@link dev.waymark.engine.time.TimeRange}.
 */
@NullMarked
package dev.waymark.engine.time;

import org.jspecify.annotations.NullMarked;
