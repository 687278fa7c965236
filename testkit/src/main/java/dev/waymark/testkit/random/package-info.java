/** Random tests that can be repeated. Start with {@link dev.waymark.testkit.random.SeededRuns}. */
@NullMarked
package dev.waymark.testkit.random;

import org.jspecify.annotations.NullMarked;
