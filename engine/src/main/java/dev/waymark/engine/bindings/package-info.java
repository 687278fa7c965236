/**
 * What a condition over events would bind to a step of a map, beside the map's other steps. Start
 * with {@link dev.waymark.engine.bindings.BindingKernel}; the result is {@link
 * dev.waymark.engine.bindings.BindingFacts}.
 */
@NullMarked
package dev.waymark.engine.bindings;

import org.jspecify.annotations.NullMarked;
