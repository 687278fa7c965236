/** What a map leaves open. Start with {@link dev.waymark.maps.gaps.GapCheck}. */
@NullMarked
package dev.waymark.maps.gaps;

import org.jspecify.annotations.NullMarked;
