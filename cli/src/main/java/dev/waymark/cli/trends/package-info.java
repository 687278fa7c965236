/** Metrics over time on the shell. Start with {@link dev.waymark.cli.trends.TrendsCommand}. */
@NullMarked
package dev.waymark.cli.trends;

import org.jspecify.annotations.NullMarked;
