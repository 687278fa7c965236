/**
 * Funnels as people ask for them, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.funnel.Funnels}, which takes {@link dev.waymark.app.funnel.FunnelOptions}.
 */
@NullMarked
package dev.waymark.app.funnel;

import org.jspecify.annotations.NullMarked;
