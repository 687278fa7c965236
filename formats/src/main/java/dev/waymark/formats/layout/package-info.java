/**
 * Where everything of a map stands when it is drawn: stages side by side, lanes below each other,
 * cards in the cells, curves, the lines of a blueprint. Start with {@link
 * dev.waymark.formats.layout.MapLayout}.
 */
@NullMarked
package dev.waymark.formats.layout;

import org.jspecify.annotations.NullMarked;
