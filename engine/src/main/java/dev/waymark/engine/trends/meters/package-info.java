/**
 * What collects the metrics, period by period, journey by journey. Start with {@link
 * dev.waymark.engine.trends.meters.Meter}; {@link dev.waymark.engine.trends.meters.Measured} is
 * what one tells of a period. {@code counts}, {@code activity} and {@code contacts} hold the meters
 * of a family each.
 */
@NullMarked
package dev.waymark.engine.trends.meters;

import org.jspecify.annotations.NullMarked;
