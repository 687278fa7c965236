/** Decisions about findings, and opportunities, in the tables of the documents. */
@NullMarked
package dev.waymark.store.documents.findings;

import org.jspecify.annotations.NullMarked;
