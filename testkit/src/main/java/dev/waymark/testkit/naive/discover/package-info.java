/** Naive versions of the process map and of variants. */
@NullMarked
package dev.waymark.testkit.naive.discover;

import org.jspecify.annotations.NullMarked;
