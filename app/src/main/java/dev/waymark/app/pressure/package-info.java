/**
 * Contact pressure, as people ask for it in the shell and over HTTP. Start with {@link
 * dev.waymark.app.pressure.PressureOptions}.
 */
@NullMarked
package dev.waymark.app.pressure;

import org.jspecify.annotations.NullMarked;
