/**
 * What is different between two maps, in the words of people who draw them. Start with {@link
 * dev.waymark.maps.diff.MapDiff}.
 */
@NullMarked
package dev.waymark.maps.diff;

import org.jspecify.annotations.NullMarked;
