/**
 * Groups of customers whose journeys are alike, each with what sets it apart and a condition that
 * describes it. Start with {@link dev.waymark.engine.personas.PersonasKernel}, which gives {@link
 * dev.waymark.engine.personas.Personas}.
 */
@NullMarked
package dev.waymark.engine.personas;

import org.jspecify.annotations.NullMarked;
