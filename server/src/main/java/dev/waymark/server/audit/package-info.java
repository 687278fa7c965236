/**
 * The audit log over HTTP. {@link dev.waymark.server.audit.AuditTrail} is what controllers note
 * deeds with.
 */
@NullMarked
package dev.waymark.server.audit;

import org.jspecify.annotations.NullMarked;
