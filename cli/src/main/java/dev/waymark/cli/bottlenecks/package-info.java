/**
 * Waits and what they cost, on the shell. Start with {@link
 * dev.waymark.cli.bottlenecks.BottlenecksCommand}.
 */
@NullMarked
package dev.waymark.cli.bottlenecks;

import org.jspecify.annotations.NullMarked;
