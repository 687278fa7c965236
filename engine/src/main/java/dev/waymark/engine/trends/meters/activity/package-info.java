/**
 * Meters of customers who stay, come back or go: {@link
 * dev.waymark.engine.trends.meters.activity.ActivityMeters}.
 */
@NullMarked
package dev.waymark.engine.trends.meters.activity;

import org.jspecify.annotations.NullMarked;
