/**
 * Named versions of maps: keep one, restore one, compare two. Start with {@link
 * dev.waymark.app.maps.versions.MapVersions}.
 */
@NullMarked
package dev.waymark.app.maps.versions;

import org.jspecify.annotations.NullMarked;
