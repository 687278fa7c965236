/**
 * Our kernels beside DuckDB's SQL on the same log, in one run. Start with {@link
 * dev.waymark.benchmarks.compare.CompareMain}.
 */
@NullMarked
package dev.waymark.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
