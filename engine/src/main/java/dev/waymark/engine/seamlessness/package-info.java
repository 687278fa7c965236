/**
 * How smoothly customers pass from one stage to a later one, and from one department to another.
 * Start with {@link dev.waymark.engine.seamlessness.SeamlessnessKernel}, which takes a {@link
 * dev.waymark.engine.seamlessness.SeamlessnessRequest} and gives {@link
 * dev.waymark.engine.seamlessness.Seamlessness}.
 */
@NullMarked
package dev.waymark.engine.seamlessness;

import org.jspecify.annotations.NullMarked;
