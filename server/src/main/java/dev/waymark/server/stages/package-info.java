/**
 * The workspace's own stages over HTTP. {@link dev.waymark.server.stages.StagesController} has the
 * addresses.
 */
@NullMarked
package dev.waymark.server.stages;

import org.jspecify.annotations.NullMarked;
