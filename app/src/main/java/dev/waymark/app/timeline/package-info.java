/**
 * One customer's events across all sources, in one view. Start with {@link
 * dev.waymark.app.timeline.Timelines}.
 */
@NullMarked
package dev.waymark.app.timeline;

import org.jspecify.annotations.NullMarked;
