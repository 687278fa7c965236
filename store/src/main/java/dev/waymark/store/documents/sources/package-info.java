/**
 * Sources in the documents. Start with {@link dev.waymark.store.documents.sources.DocumentSources}.
 */
@NullMarked
package dev.waymark.store.documents.sources;

import org.jspecify.annotations.NullMarked;
