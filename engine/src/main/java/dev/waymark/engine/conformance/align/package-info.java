/**
 * Sequences of steps laid over a map: {@link dev.waymark.engine.conformance.align.MapGraph} holds
 * the ways that it allows, {@link dev.waymark.engine.conformance.align.Aligner} finds the cheapest
 * {@link dev.waymark.engine.conformance.align.Alignment}.
 */
@NullMarked
package dev.waymark.engine.conformance.align;

import org.jspecify.annotations.NullMarked;
