/** Naive versions of what customers are worth: their purchases and referrals. */
@NullMarked
package dev.waymark.testkit.naive.value;

import org.jspecify.annotations.NullMarked;
