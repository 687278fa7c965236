/**
 * The imports of each workspace, kept in the home beside its events. Start with {@link
 * dev.waymark.store.imports.ImportHistory}.
 */
@NullMarked
package dev.waymark.store.imports;

import org.jspecify.annotations.NullMarked;
