/**
 * The audit log in the documents. Start with {@link
 * dev.waymark.store.documents.audit.DocumentAudit}.
 */
@NullMarked
package dev.waymark.store.documents.audit;

import org.jspecify.annotations.NullMarked;
