/**
 * Filters as people write them, and the ones that they keep: saved segments of a workspace. Start
 * with {@link dev.waymark.app.segments.FilteredLogs}, which gives analyses the journeys that a
 * request asks for, and {@link dev.waymark.app.segments.Segments}.
 */
@NullMarked
package dev.waymark.app.segments;

import org.jspecify.annotations.NullMarked;
