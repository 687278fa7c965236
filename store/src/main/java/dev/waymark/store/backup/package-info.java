/**
 * Backups in which each person lies under a key of their own. Start with {@link
 * dev.waymark.store.backup.Backups} and {@link dev.waymark.store.backup.Restores}; the keys are in
 * {@link dev.waymark.store.backup.PersonKeys}.
 */
@NullMarked
package dev.waymark.store.backup;

import org.jspecify.annotations.NullMarked;
