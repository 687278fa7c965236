/**
 * Events as rows: codes for names, hashes for contents, columns for DuckDB. Start with {@link
 * dev.waymark.store.events.internal.EventCoder}.
 */
@NullMarked
package dev.waymark.store.events.internal;

import org.jspecify.annotations.NullMarked;
