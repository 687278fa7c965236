/** Metrics over time over HTTP. {@link dev.waymark.server.trends.TrendsController} has them. */
@NullMarked
package dev.waymark.server.trends;

import org.jspecify.annotations.NullMarked;
