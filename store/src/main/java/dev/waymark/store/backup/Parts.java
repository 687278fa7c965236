package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What backups, exports of keys and restores make on their way, and what they may replace. */
final class Parts {
    /** In a home, what backups copy first. */
    static final String BACKUP = "backup.part";

    /** In a home, what exports of keys copy first. */
    static final String KEYS = "keys.part";

    /** In a home, what restores build. */
    static final String RESTORE = "restore.part";

    private Parts() {}

    /**
     * Insists that nothing is lost when a file is replaced.
     *
     * @param mark what a file of this kind says at a place
     * @throws JourneyException USER FILE_NOT_REPLACED if something else is there
     */
    static void requireReplaceable(Path file, String mark, int at) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        boolean ours = false;
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                String begin =
                        new String(in.readNBytes(at + mark.length()), StandardCharsets.ISO_8859_1);
                ours = begin.isEmpty() || begin.indexOf(mark) == at;
            }
        }
        if (!ours) {
            throw JourneyException.user(
                    "FILE_NOT_REPLACED",
                    "\"%s\" is there, and this command did not write it. Name another place.",
                    file);
        }
    }

    /**
     * Removes the folders beside a home's file that a command would have removed, but for a crash.
     */
    static void remove(Path file) throws IOException {
        for (String part : List.of(BACKUP, KEYS, RESTORE)) {
            OwnFiles.remove(file.resolveSibling(part));
        }
    }
}
