/**
 * Correlation of a funnel over HTTP. {@link dev.waymark.server.correlation.CorrelationController}
 * has the address.
 */
@NullMarked
package dev.waymark.server.correlation;

import org.jspecify.annotations.NullMarked;
