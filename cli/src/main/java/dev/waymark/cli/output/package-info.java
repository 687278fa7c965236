/**
 * What the shell writes: results on standard output as a table, JSON or CSV; progress and warnings
 * on standard error. Start with {@link dev.waymark.cli.output.Console}; a command describes its
 * result as a {@link dev.waymark.cli.output.View}.
 */
@NullMarked
package dev.waymark.cli.output;

import org.jspecify.annotations.NullMarked;
