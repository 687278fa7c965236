/**
 * Contact pressure over HTTP. {@link dev.waymark.server.pressure.PressureController} has the
 * address.
 */
@NullMarked
package dev.waymark.server.pressure;

import org.jspecify.annotations.NullMarked;
