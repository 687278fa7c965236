/**
 * The kernels under JMH, one class each. Start with {@link
 * dev.waymark.benchmarks.kernels.DiscoverBenchmark}.
 */
@NullMarked
package dev.waymark.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
