/**
 * Saved mappings in the documents. Start with {@link
 * dev.waymark.store.documents.mappings.DocumentMappings}.
 */
@NullMarked
package dev.waymark.store.documents.mappings;

import org.jspecify.annotations.NullMarked;
