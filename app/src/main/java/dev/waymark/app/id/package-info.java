/** Identifiers of everything that people make. Start with {@link dev.waymark.app.id.Ids}. */
@NullMarked
package dev.waymark.app.id;

import org.jspecify.annotations.NullMarked;
