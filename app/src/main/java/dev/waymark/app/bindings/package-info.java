/**
 * Binding a step of a map to events, with instant feedback from the log. Start with {@link
 * dev.waymark.app.bindings.StepBindings}.
 */
@NullMarked
package dev.waymark.app.bindings;

import org.jspecify.annotations.NullMarked;
