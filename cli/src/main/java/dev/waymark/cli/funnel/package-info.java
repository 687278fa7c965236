/** Funnels on the shell. Start with {@link dev.waymark.cli.funnel.FunnelCommand}. */
@NullMarked
package dev.waymark.cli.funnel;

import org.jspecify.annotations.NullMarked;
