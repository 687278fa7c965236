/**
 * Correlation of a funnel as it is asked for, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.correlation.CorrelationOptions}.
 */
@NullMarked
package dev.waymark.app.correlation;

import org.jspecify.annotations.NullMarked;
