/**
 * How fast a running server takes events. Start with {@link
 * dev.waymark.benchmarks.collect.CollectMain}.
 */
@NullMarked
package dev.waymark.benchmarks.collect;

import org.jspecify.annotations.NullMarked;
