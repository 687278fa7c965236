/** Consent, marks and periods, in tables. */
@NullMarked
package dev.waymark.store.documents.privacy;

import org.jspecify.annotations.NullMarked;
