/**
 * Attribution over HTTP. {@link dev.waymark.server.attribution.AttributionController} has the
 * addresses.
 */
@NullMarked
package dev.waymark.server.attribution;

import org.jspecify.annotations.NullMarked;
