package dev.waymark.store.events.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The copies of its native library that DuckDB's driver leaves behind. It unpacks 70 MB into the
 * system's temporary folder at every start, and removes them only where a process ends by itself:
 * one that is killed, and every one on Windows, leaves them there for good.
 */
public final class DriverLeftovers {
    private static final String FILES = "libduckdb_java*.so";

    /** No copy is loaded longer than this after it was made, so that one being loaded stays. */
    private static final Duration LOADING = Duration.ofMinutes(10);

    private DriverLeftovers() {}

    /**
     * Removes the copies that lie in a folder for longer than it takes to load one. A process that
     * runs keeps what it has loaded: where the name goes, its pages stay, and where names are held,
     * nothing happens. What cannot be removed, such as another user's, stays.
     *
     * @return how many were removed
     */
    public static int clear(Path folder, Instant now) {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                removed += isRemoved(file, now.minus(LOADING)) ? 1 : 0;
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return removed; // somebody else's folder: nothing of ours to clear
        }
        return removed;
    }

    private static boolean isRemoved(Path file, Instant before) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                    && Files.deleteIfExists(file);
        } catch (IOException held) {
            return false;
        }
    }
}
