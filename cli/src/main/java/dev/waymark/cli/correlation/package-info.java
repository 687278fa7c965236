/**
 * Correlation of a funnel on the shell. Start with {@link
 * dev.waymark.cli.correlation.CorrelationCommand}.
 */
@NullMarked
package dev.waymark.cli.correlation;

import org.jspecify.annotations.NullMarked;
