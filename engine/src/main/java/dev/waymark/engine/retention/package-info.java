/**
 * Who comes back, and when. Start with {@link dev.waymark.engine.retention.RetentionKernel}, which
 * takes a {@link dev.waymark.engine.retention.RetentionRequest} and gives {@link
 * dev.waymark.engine.retention.Retention}.
 */
@NullMarked
package dev.waymark.engine.retention;

import org.jspecify.annotations.NullMarked;
