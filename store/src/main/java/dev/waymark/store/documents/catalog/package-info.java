/** What workspaces make of the types that arrive, in tables. */
@NullMarked
package dev.waymark.store.documents.catalog;

import org.jspecify.annotations.NullMarked;
