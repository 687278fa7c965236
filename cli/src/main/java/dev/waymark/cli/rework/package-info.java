/** Rework and loops, on the shell. Start with {@link dev.waymark.cli.rework.ReworkCommand}. */
@NullMarked
package dev.waymark.cli.rework;

import org.jspecify.annotations.NullMarked;
