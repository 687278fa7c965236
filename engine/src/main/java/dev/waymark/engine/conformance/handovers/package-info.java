/**
 * Where departments hand customers over on a map. Start with {@link
 * dev.waymark.engine.conformance.handovers.Handovers}.
 */
@NullMarked
package dev.waymark.engine.conformance.handovers;

import org.jspecify.annotations.NullMarked;
