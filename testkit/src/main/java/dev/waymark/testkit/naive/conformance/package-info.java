/**
 * Alignments by trying every way through a map, and who goes on along it. Start with {@link
 * dev.waymark.testkit.naive.conformance.NaiveAlignment}.
 */
@NullMarked
package dev.waymark.testkit.naive.conformance;

import org.jspecify.annotations.NullMarked;
