/**
 * The live numbers of a map's steps: how many customers come to each, how many go on from the step
 * before, and how long that takes. Start with {@link dev.waymark.engine.steps.StepsKernel}; the
 * result is {@link dev.waymark.engine.steps.StepNumbers}. {@link
 * dev.waymark.engine.steps.OnwardCounter} counts how they go on along the ways of a map.
 */
@NullMarked
package dev.waymark.engine.steps;

import org.jspecify.annotations.NullMarked;
