/**
 * Events in DuckDB, one file a workspace. Start with {@link
 * dev.waymark.store.events.DuckDbEventStores}.
 */
@NullMarked
package dev.waymark.store.events;

import org.jspecify.annotations.NullMarked;
