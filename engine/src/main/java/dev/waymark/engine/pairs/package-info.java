/**
 * Numbers for pairs of types that occur. Start with {@link dev.waymark.engine.pairs.PairNumbers}.
 */
@NullMarked
package dev.waymark.engine.pairs;

import org.jspecify.annotations.NullMarked;
