/**
 * Intervals and tests for comparing two groups. Start with {@link
 * dev.waymark.engine.statistics.Proportions} for shares, {@link
 * dev.waymark.engine.statistics.Means} and {@link dev.waymark.engine.statistics.Medians} for
 * values, and {@link dev.waymark.engine.statistics.ManyTests} when there are many of them.
 */
@NullMarked
package dev.waymark.engine.statistics;

import org.jspecify.annotations.NullMarked;
