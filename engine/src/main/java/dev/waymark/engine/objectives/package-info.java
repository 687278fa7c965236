/**
 * Objectives of a journey as sentences, and how far customers meet them. Start with {@link
 * dev.waymark.engine.objectives.ObjectiveText}, which has the grammar, and {@link
 * dev.waymark.engine.objectives.ObjectivesKernel}; the result is {@link
 * dev.waymark.engine.objectives.Objectives}.
 */
@NullMarked
package dev.waymark.engine.objectives;

import org.jspecify.annotations.NullMarked;
