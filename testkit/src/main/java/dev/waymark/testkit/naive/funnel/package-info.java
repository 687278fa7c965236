/**
 * Naive versions of funnels: {@link NaiveFunnel} by types, {@link NaiveChains} with every switch.
 */
@NullMarked
package dev.waymark.testkit.naive.funnel;

import org.jspecify.annotations.NullMarked;
