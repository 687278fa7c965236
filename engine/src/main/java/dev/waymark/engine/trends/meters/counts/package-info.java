/**
 * Meters of customers, events, values, passages and answers. Start with {@link
 * dev.waymark.engine.trends.meters.counts.CountMeters}.
 */
@NullMarked
package dev.waymark.engine.trends.meters.counts;

import org.jspecify.annotations.NullMarked;
