/** How somebody feels along the way. Start with {@link dev.waymark.maps.curves.Curve}. */
@NullMarked
package dev.waymark.maps.curves;

import org.jspecify.annotations.NullMarked;
