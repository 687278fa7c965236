/** Pulls in the documents. Start with {@link dev.waymark.store.documents.pulls.DocumentPulls}. */
@NullMarked
package dev.waymark.store.documents.pulls;

import org.jspecify.annotations.NullMarked;
