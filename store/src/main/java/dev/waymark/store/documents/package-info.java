/**
 * What people write, in SQLite: accounts, workspaces, keys, sessions, maps. Start with {@link
 * dev.waymark.store.documents.Documents}.
 */
@NullMarked
package dev.waymark.store.documents;

import org.jspecify.annotations.NullMarked;
