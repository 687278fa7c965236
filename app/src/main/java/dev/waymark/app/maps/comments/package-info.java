/**
 * What people say about parts of a map. Start with {@link
 * dev.waymark.app.maps.comments.MapComments}.
 */
@NullMarked
package dev.waymark.app.maps.comments;

import org.jspecify.annotations.NullMarked;
