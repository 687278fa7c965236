/**
 * How fast events get into the store and from there into an index. Start with {@link
 * dev.waymark.benchmarks.store.StoreMain}.
 */
@NullMarked
package dev.waymark.benchmarks.store;

import org.jspecify.annotations.NullMarked;
