/**
 * The journey index: each customer's events side by side, in time order, column by column.
 *
 * <p>Start with {@link dev.waymark.engine.index.JourneyIndex}, which {@link
 * dev.waymark.engine.index.IndexBuilder} makes from events, or opens from a mapped file; {@link
 * dev.waymark.engine.index.LiveIndex} takes events that come later. A kernel sees one {@link
 * dev.waymark.engine.index.Journey} at a time, through a {@link dev.waymark.engine.index.Scan} that
 * carries only the columns of a {@link dev.waymark.engine.index.ScanPlan}.
 */
@NullMarked
package dev.waymark.engine.index;

import org.jspecify.annotations.NullMarked;
