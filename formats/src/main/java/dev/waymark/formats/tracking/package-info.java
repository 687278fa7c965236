/**
 * Events as clients send them over HTTP. Start with {@link
 * dev.waymark.formats.tracking.SegmentReader}; whatever the protocol, its reader gives a {@link
 * dev.waymark.formats.tracking.TrackedBatch}.
 */
@NullMarked
package dev.waymark.formats.tracking;

import org.jspecify.annotations.NullMarked;
