/**
 * Paths as they are asked for, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.paths.PathsOptions}.
 */
@NullMarked
package dev.waymark.app.paths;

import org.jspecify.annotations.NullMarked;
