/** Measures backups. Start with {@link dev.waymark.benchmarks.backup.BackupMain}. */
@NullMarked
package dev.waymark.benchmarks.backup;

import org.jspecify.annotations.NullMarked;
