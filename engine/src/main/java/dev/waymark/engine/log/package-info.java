/**
 * The one event-log model. Start with {@link dev.waymark.engine.log.Event}; readers hand events to
 * an {@link dev.waymark.engine.log.EventSink}.
 */
@NullMarked
package dev.waymark.engine.log;

import org.jspecify.annotations.NullMarked;
