/** Contact pressure, on the shell. Start with {@link dev.waymark.cli.pressure.PressureCommand}. */
@NullMarked
package dev.waymark.cli.pressure;

import org.jspecify.annotations.NullMarked;
