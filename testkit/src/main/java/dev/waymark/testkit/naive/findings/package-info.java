/**
 * Naive versions of the kernels behind findings: customers to whom something happens, against their
 * peers. Start with {@link NaiveTrials}.
 */
@NullMarked
package dev.waymark.testkit.naive.findings;

import org.jspecify.annotations.NullMarked;
