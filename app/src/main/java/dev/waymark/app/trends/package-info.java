/**
 * Metrics over time as people ask for them, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.trends.TrendsOptions}; {@link dev.waymark.app.trends.ChangesOptions} asks what
 * changed.
 */
@NullMarked
package dev.waymark.app.trends;

import org.jspecify.annotations.NullMarked;
