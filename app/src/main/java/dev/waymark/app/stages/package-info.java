/**
 * Stages as people name them: in words, or by a map. Start with {@link
 * dev.waymark.app.stages.StageTexts}.
 */
@NullMarked
package dev.waymark.app.stages;

import org.jspecify.annotations.NullMarked;
