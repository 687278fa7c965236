/** Paths on the shell. Start with {@link dev.waymark.cli.paths.PathsCommand}. */
@NullMarked
package dev.waymark.cli.paths;

import org.jspecify.annotations.NullMarked;
