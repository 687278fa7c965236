/**
 * Faults that people are told about. Start with {@link dev.waymark.engine.fault.JourneyException}.
 */
@NullMarked
package dev.waymark.engine.fault;

import org.jspecify.annotations.NullMarked;
