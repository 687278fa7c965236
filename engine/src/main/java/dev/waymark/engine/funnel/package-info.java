/**
 * Funnels: how many customers take which steps, in what time, and why one of them did or did not.
 * Start with {@link dev.waymark.engine.funnel.FunnelRequest}; {@link
 * dev.waymark.engine.funnel.FunnelKernel} counts, {@link dev.waymark.engine.funnel.FunnelWhy}
 * explains one customer, {@link dev.waymark.engine.funnel.DropOffKernel} lists those who left.
 */
@NullMarked
package dev.waymark.engine.funnel;

import org.jspecify.annotations.NullMarked;
