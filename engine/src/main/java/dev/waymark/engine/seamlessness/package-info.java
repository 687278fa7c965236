/**
 * How smoothly customers pass from one stage to a later one, and from one department to another.
 * Start with {@link dev.waymark.engine.seamlessness.SeamlessnessKernel}, which takes a {@link
 * dev.waymark.engine.seamlessness.SeamlessnessRequest} and gives {@link
 * dev.waymark.engine.seamlessness.Seamlessness}. Where departments hand customers over between the
 * steps of a map is told by {@link dev.waymark.engine.conformance.handovers.HandoverCounter}, in
 * the pass of whoever knows the steps, as {@link
 * dev.waymark.engine.conformance.handovers.Handovers}.
 */
@NullMarked
package dev.waymark.engine.seamlessness;

import org.jspecify.annotations.NullMarked;
