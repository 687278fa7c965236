/**
 * Segment's tracking API, for the clients that teams use already. Start with {@link
 * dev.waymark.server.segment.SegmentController}.
 */
@NullMarked
package dev.waymark.server.segment;

import org.jspecify.annotations.NullMarked;
