/**
 * Customer lifetime value over HTTP. {@link dev.waymark.server.clv.ClvController} has the
 * addresses.
 */
@NullMarked
package dev.waymark.server.clv;

import org.jspecify.annotations.NullMarked;
