/**
 * How the number of our messages to a customer goes with leaving. Start with {@link
 * dev.waymark.engine.pressure.PressureRequest}; {@link dev.waymark.engine.pressure.PressureKernel}
 * answers it with {@link dev.waymark.engine.pressure.Pressure}.
 */
@NullMarked
package dev.waymark.engine.pressure;

import org.jspecify.annotations.NullMarked;
