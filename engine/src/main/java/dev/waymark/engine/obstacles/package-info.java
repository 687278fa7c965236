/**
 * Waits that cost customers. {@link dev.waymark.engine.obstacles.FollowKernel} follows the
 * customers of some transitions, {@link dev.waymark.engine.obstacles.ObstacleFinder} looks for
 * {@link dev.waymark.engine.obstacles.Obstacles} among them.
 */
@NullMarked
package dev.waymark.engine.obstacles;

import org.jspecify.annotations.NullMarked;
