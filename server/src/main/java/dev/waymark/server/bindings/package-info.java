/**
 * Bindings of steps over HTTP. {@link dev.waymark.server.bindings.BindingsController} has the
 * address.
 */
@NullMarked
package dev.waymark.server.bindings;

import org.jspecify.annotations.NullMarked;
