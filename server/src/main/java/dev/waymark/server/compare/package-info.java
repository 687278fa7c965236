/** Comparisons over HTTP. {@link dev.waymark.server.compare.CompareController} has the address. */
@NullMarked
package dev.waymark.server.compare;

import org.jspecify.annotations.NullMarked;
