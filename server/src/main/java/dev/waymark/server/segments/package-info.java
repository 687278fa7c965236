/**
 * Segments over HTTP: the saved ones, and what a condition means. {@link
 * dev.waymark.server.segments.SegmentsController} has the addresses.
 */
@NullMarked
package dev.waymark.server.segments;

import org.jspecify.annotations.NullMarked;
