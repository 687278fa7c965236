/**
 * How active customers are, period by period: {@link dev.waymark.engine.activity.StatesKernel}
 * (new, returning, resurrecting, dormant), {@link dev.waymark.engine.activity.ChurnKernel}, {@link
 * dev.waymark.engine.activity.StickinessKernel}, and {@link
 * dev.waymark.engine.activity.RepeatKernel} (who buys again). The first three take an {@link
 * dev.waymark.engine.activity.ActivityRequest}.
 */
@NullMarked
package dev.waymark.engine.activity;

import org.jspecify.annotations.NullMarked;
