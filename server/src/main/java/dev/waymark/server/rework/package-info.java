/** Rework and loops over HTTP. Start with {@link dev.waymark.server.rework.ReworkController}. */
@NullMarked
package dev.waymark.server.rework;

import org.jspecify.annotations.NullMarked;
