/**
 * Naive versions of the kernels that tell what conversions are owed to. Start with {@link
 * NaiveAttribution}.
 */
@NullMarked
package dev.waymark.testkit.naive.attribution;

import org.jspecify.annotations.NullMarked;
