/**
 * A map against a log: conformance, the overlay of live numbers, and the customers behind a number.
 * Start with {@link dev.waymark.app.conformance.MapReality}.
 */
@NullMarked
package dev.waymark.app.conformance;

import org.jspecify.annotations.NullMarked;
