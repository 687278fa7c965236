/**
 * What all parts of a map share: where a statement comes from ({@link
 * dev.waymark.maps.part.Evidence}), a point of contact, the bounds of texts, and fields that we do
 * not know.
 */
@NullMarked
package dev.waymark.maps.part;

import org.jspecify.annotations.NullMarked;
