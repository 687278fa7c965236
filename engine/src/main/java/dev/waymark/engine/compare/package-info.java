/**
 * Two groups of customers side by side. Start with {@link dev.waymark.engine.compare.GroupKernel},
 * which counts a group, and {@link dev.waymark.engine.compare.Comparing}, which gives a {@link
 * dev.waymark.engine.compare.Comparison}.
 */
@NullMarked
package dev.waymark.engine.compare;

import org.jspecify.annotations.NullMarked;
