/**
 * Backups, on the shell. Start with {@link dev.waymark.cli.backup.BackupCommand} and {@link
 * dev.waymark.cli.backup.RestoreCommand}.
 */
@NullMarked
package dev.waymark.cli.backup;

import org.jspecify.annotations.NullMarked;
