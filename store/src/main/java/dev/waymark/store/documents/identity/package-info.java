/**
 * Rules of identity in the documents. Start with {@link
 * dev.waymark.store.documents.identity.DocumentIdentity}.
 */
@NullMarked
package dev.waymark.store.documents.identity;

import org.jspecify.annotations.NullMarked;
