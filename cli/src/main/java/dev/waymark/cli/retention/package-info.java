/** Retention on the shell. Start with {@link dev.waymark.cli.retention.RetentionCommand}. */
@NullMarked
package dev.waymark.cli.retention;

import org.jspecify.annotations.NullMarked;
