/** Paths over HTTP. {@link dev.waymark.server.paths.PathsController} has the address. */
@NullMarked
package dev.waymark.server.paths;

import org.jspecify.annotations.NullMarked;
