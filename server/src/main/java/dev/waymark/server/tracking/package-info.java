/**
 * The addresses where clients of other tracking tools write. Start with {@link
 * dev.waymark.server.tracking.Reception}, which all of them share, Segment's too.
 */
@NullMarked
package dev.waymark.server.tracking;

import org.jspecify.annotations.NullMarked;
