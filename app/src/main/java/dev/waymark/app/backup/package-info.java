/**
 * What a backup holds and what a restore brought back. Start with {@link
 * dev.waymark.app.backup.BackupReport}.
 */
@NullMarked
package dev.waymark.app.backup;

import org.jspecify.annotations.NullMarked;
