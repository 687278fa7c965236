/** The rows of a map. Start with {@link dev.waymark.maps.lanes.Lane}. */
@NullMarked
package dev.waymark.maps.lanes;

import org.jspecify.annotations.NullMarked;
