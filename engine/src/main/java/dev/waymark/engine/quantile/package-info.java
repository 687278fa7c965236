/**
 * Exact means and quantiles of whole numbers. Start with {@link
 * dev.waymark.engine.quantile.DurationSummary}; kernels collect values in {@link
 * dev.waymark.engine.quantile.ValueGroups}, of large logs in {@link
 * dev.waymark.engine.quantile.WindowedGroups}.
 */
@NullMarked
package dev.waymark.engine.quantile;

import org.jspecify.annotations.NullMarked;
