/**
 * Which channels, or types of events, the conversions are owed to, by seven models. Start with
 * {@link dev.waymark.engine.attribution.AttributionKernel} for logs and with {@link
 * dev.waymark.engine.attribution.PathTable} for tables of paths; both give {@link
 * dev.waymark.engine.attribution.AttributionComparison}.
 */
@NullMarked
package dev.waymark.engine.attribution;

import org.jspecify.annotations.NullMarked;
