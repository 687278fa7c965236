/**
 * A made-up log of a shop with service, in which truths are planted that analyses should find.
 * Start with {@link dev.waymark.app.sample.SampleLog}; {@link dev.waymark.app.sample.SampleTruths}
 * tells how large each planted effect is, {@link dev.waymark.app.sample.SampleBeliefs} what the
 * shop's team believes of it.
 */
@NullMarked
package dev.waymark.app.sample;

import org.jspecify.annotations.NullMarked;
