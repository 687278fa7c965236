/**
 * The log that every comparison runs on. Start with {@link
 * dev.waymark.benchmarks.log.GeneratedLog}.
 */
@NullMarked
package dev.waymark.benchmarks.log;

import org.jspecify.annotations.NullMarked;
