/**
 * Walks through a map: somebody goes the journey as a customer would, and notes at each step how it
 * was. Start with {@link dev.waymark.app.maps.walks.MapWalks}.
 */
@NullMarked
package dev.waymark.app.maps.walks;

import org.jspecify.annotations.NullMarked;
