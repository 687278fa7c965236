/**
 * Who did what when: an append-only log of what people and programs do to a workspace and to
 * accounts. Start with {@link dev.waymark.app.audit.AuditLog}.
 */
@NullMarked
package dev.waymark.app.audit;

import org.jspecify.annotations.NullMarked;
