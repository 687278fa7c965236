/**
 * Search over everything that is written in the maps of a workspace. Start with {@link
 * dev.waymark.app.maps.search.MapSearch}.
 */
@NullMarked
package dev.waymark.app.maps.search;

import org.jspecify.annotations.NullMarked;
