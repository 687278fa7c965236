/**
 * Changes for good: where the share of a channel, or of what follows an event, moved to another
 * level. Start with {@link dev.waymark.engine.trends.changes.ChangesKernel}, which answers a {@link
 * dev.waymark.engine.trends.changes.ChangesRequest} with {@link
 * dev.waymark.engine.trends.changes.Changes}.
 */
@NullMarked
package dev.waymark.engine.trends.changes;

import org.jspecify.annotations.NullMarked;
