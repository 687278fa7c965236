/**
 * Metrics over time by the book. Start with {@link dev.waymark.testkit.naive.trends.NaiveTrends}.
 */
@NullMarked
package dev.waymark.testkit.naive.trends;

import org.jspecify.annotations.NullMarked;
