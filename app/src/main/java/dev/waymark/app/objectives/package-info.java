/**
 * Objectives of a journey against a log, with or without a map. Start with {@link
 * dev.waymark.app.objectives.MapObjectives}.
 */
@NullMarked
package dev.waymark.app.objectives;

import org.jspecify.annotations.NullMarked;
