/**
 * Where customers wait. Start with {@link dev.waymark.engine.bottlenecks.BottlenecksKernel}, which
 * gives {@link dev.waymark.engine.bottlenecks.Bottlenecks}.
 */
@NullMarked
package dev.waymark.engine.bottlenecks;

import org.jspecify.annotations.NullMarked;
