/** The weekly sheet on the shell. Start with {@link dev.waymark.cli.weekly.WeeklyCommand}. */
@NullMarked
package dev.waymark.cli.weekly;

import org.jspecify.annotations.NullMarked;
