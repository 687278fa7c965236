/**
 * Metrics over time: a number for each day, week or month, with how many it rests on and, where it
 * is a share or a median, its interval. Start with {@link dev.waymark.engine.trends.Metric} and its
 * text form {@link dev.waymark.engine.trends.MetricText}; {@link
 * dev.waymark.engine.trends.TrendsKernel} answers a {@link dev.waymark.engine.trends.TrendsRequest}
 * with {@link dev.waymark.engine.trends.Trends}. {@code changes} finds where shares changed for
 * good.
 */
@NullMarked
package dev.waymark.engine.trends;

import org.jspecify.annotations.NullMarked;
