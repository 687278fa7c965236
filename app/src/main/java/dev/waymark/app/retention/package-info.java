/**
 * Retention as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.retention.RetentionOptions}.
 */
@NullMarked
package dev.waymark.app.retention;

import org.jspecify.annotations.NullMarked;
