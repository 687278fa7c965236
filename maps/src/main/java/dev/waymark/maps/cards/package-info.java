/** What stands in the cells of a map. Start with {@link dev.waymark.maps.cards.Card}. */
@NullMarked
package dev.waymark.maps.cards;

import org.jspecify.annotations.NullMarked;
