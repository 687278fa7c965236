/**
 * What can be told for every day, week or month, and how people write it. Start with {@link
 * dev.waymark.engine.trends.metrics.Metric} and its text form {@link
 * dev.waymark.engine.trends.metrics.MetricText}; the families are {@link
 * dev.waymark.engine.trends.metrics.ActivityMetric}, {@link
 * dev.waymark.engine.trends.metrics.ContactMetric} and {@link
 * dev.waymark.engine.trends.metrics.ScoreMetric}.
 */
@NullMarked
package dev.waymark.engine.trends.metrics;

import org.jspecify.annotations.NullMarked;
