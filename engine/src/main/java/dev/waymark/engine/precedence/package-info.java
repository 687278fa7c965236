/**
 * Which types of events come before which in customers' journeys. Start with {@link
 * dev.waymark.engine.precedence.PrecedenceKernel}; the result is {@link
 * dev.waymark.engine.precedence.Precedence}.
 */
@NullMarked
package dev.waymark.engine.precedence;

import org.jspecify.annotations.NullMarked;
