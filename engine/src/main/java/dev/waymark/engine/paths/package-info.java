/**
 * Paths: what customers do next, position by position, from a type of event on or back from one.
 * Start with {@link dev.waymark.engine.paths.PathsRequest}; {@link
 * dev.waymark.engine.paths.PathsKernel} counts, {@link dev.waymark.engine.paths.Paths} is what it
 * found.
 */
@NullMarked
package dev.waymark.engine.paths;

import org.jspecify.annotations.NullMarked;
