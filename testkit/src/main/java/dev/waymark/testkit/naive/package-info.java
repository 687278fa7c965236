/**
 * Naive, obviously right versions of the kernels, to compare with on random logs. Start with {@link
 * dev.waymark.testkit.naive.PlainJourneys}.
 */
@NullMarked
package dev.waymark.testkit.naive;

import org.jspecify.annotations.NullMarked;
