/** The templates that workspaces keep, in the database of documents. */
@NullMarked
package dev.waymark.store.documents.templates;

import org.jspecify.annotations.NullMarked;
