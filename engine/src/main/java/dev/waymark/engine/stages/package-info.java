/**
 * Stages of the customers' way as groups of types of events. Start with {@link
 * dev.waymark.engine.stages.Stages}.
 */
@NullMarked
package dev.waymark.engine.stages;

import org.jspecify.annotations.NullMarked;
