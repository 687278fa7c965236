/**
 * What it costs to see and to erase one person. Start with {@link
 * dev.waymark.benchmarks.privacy.ErasureMain}.
 */
@NullMarked
package dev.waymark.benchmarks.privacy;

import org.jspecify.annotations.NullMarked;
