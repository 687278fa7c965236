/**
 * Bottlenecks and obstacles as people ask for them, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.bottlenecks.BottleneckSearch}, which takes {@link
 * dev.waymark.app.bottlenecks.BottleneckOptions} and gives a {@link
 * dev.waymark.app.bottlenecks.BottleneckReport}.
 */
@NullMarked
package dev.waymark.app.bottlenecks;

import org.jspecify.annotations.NullMarked;
