/**
 * Which step customers took next who stood at one and then reached a goal. Start with {@link
 * dev.waymark.engine.nextsteps.NextStepsKernel}.
 */
@NullMarked
package dev.waymark.engine.nextsteps;

import org.jspecify.annotations.NullMarked;
