/**
 * Conformance: how far customers' journeys go the way that a map draws, by the cheapest alignment
 * of each journey to the map. Start with {@link dev.waymark.engine.conformance.ConformanceKernel};
 * the result is {@link dev.waymark.engine.conformance.Conformance}.
 */
@NullMarked
package dev.waymark.engine.conformance;

import org.jspecify.annotations.NullMarked;
