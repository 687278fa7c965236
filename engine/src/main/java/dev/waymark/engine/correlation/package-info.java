/**
 * Correlation: what customers who convert in a funnel do more or less often on the way than those
 * who do not. Start with {@link dev.waymark.engine.correlation.CorrelationRequest}; {@link
 * dev.waymark.engine.correlation.CorrelationKernel} counts, {@link
 * dev.waymark.engine.correlation.Correlation} is what it found.
 */
@NullMarked
package dev.waymark.engine.correlation;

import org.jspecify.annotations.NullMarked;
