/**
 * What customers do again, and the loops they walk. Start with {@link
 * dev.waymark.engine.rework.ReworkKernel}, which gives {@link dev.waymark.engine.rework.Rework}.
 */
@NullMarked
package dev.waymark.engine.rework;

import org.jspecify.annotations.NullMarked;
