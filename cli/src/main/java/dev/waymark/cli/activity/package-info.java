/** Activity on the shell. Start with {@link dev.waymark.cli.activity.ActivityCommand}. */
@NullMarked
package dev.waymark.cli.activity;

import org.jspecify.annotations.NullMarked;
