/**
 * Journey maps of a workspace. Start with {@link dev.waymark.app.maps.MapStore}, the port to where
 * maps are kept.
 */
@NullMarked
package dev.waymark.app.maps;

import org.jspecify.annotations.NullMarked;
