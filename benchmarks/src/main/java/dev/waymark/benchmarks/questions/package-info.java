/**
 * The questions of the comparison: our answer, and SQL that gives the same. {@link
 * dev.waymark.benchmarks.questions.Questions} lists them.
 */
@NullMarked
package dev.waymark.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
