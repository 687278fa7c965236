/**
 * Seamlessness over HTTP. {@link dev.waymark.server.seamlessness.SeamlessnessController} has the
 * address.
 */
@NullMarked
package dev.waymark.server.seamlessness;

import org.jspecify.annotations.NullMarked;
