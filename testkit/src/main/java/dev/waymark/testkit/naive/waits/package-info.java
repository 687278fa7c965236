/**
 * Naive versions of the kernels that tell where customers wait, repeat and leave. Start with {@link
 * NaiveBottlenecks}.
 */
@NullMarked
package dev.waymark.testkit.naive.waits;

import org.jspecify.annotations.NullMarked;
