/**
 * How fast a map is laid over a large log. Start with {@link
 * dev.waymark.benchmarks.living.LivingMain}.
 */
@NullMarked
package dev.waymark.benchmarks.living;

import org.jspecify.annotations.NullMarked;
