/**
 * Journey maps: what a team believes or wants. Start with {@link dev.waymark.maps.map.JourneyMap}
 * and its {@link dev.waymark.maps.map.MapBuilder}; its steps are bound to events by {@link
 * dev.waymark.maps.map.Binding}.
 */
@NullMarked
package dev.waymark.maps.map;

import org.jspecify.annotations.NullMarked;
