/**
 * Retention over HTTP. {@link dev.waymark.server.retention.RetentionController} has the address.
 */
@NullMarked
package dev.waymark.server.retention;

import org.jspecify.annotations.NullMarked;
