/**
 * Funnels over HTTP: the numbers, why one customer was counted, who dropped off. {@link
 * dev.waymark.server.funnel.FunnelController} lists the addresses.
 */
@NullMarked
package dev.waymark.server.funnel;

import org.jspecify.annotations.NullMarked;
