/** Walks through maps, and their photos, in the database of documents. */
@NullMarked
package dev.waymark.store.documents.walks;

import org.jspecify.annotations.NullMarked;
