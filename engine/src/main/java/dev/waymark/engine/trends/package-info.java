/**
 * Metrics over time: a number for each day, week or month, with how many it rests on and, where it
 * is a share, a score, a mean or a quantile, its interval. {@link
 * dev.waymark.engine.trends.TrendsKernel} answers a {@link dev.waymark.engine.trends.TrendsRequest}
 * with {@link dev.waymark.engine.trends.Trends}. {@code metrics} has what can be asked for, {@code
 * meters} what collects it; {@code changes} finds where shares changed for good.
 */
@NullMarked
package dev.waymark.engine.trends;

import org.jspecify.annotations.NullMarked;
