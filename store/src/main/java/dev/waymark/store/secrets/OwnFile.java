package dev.waymark.store.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that nobody but their owner may read. */
final class OwnFile {
    private OwnFile() {}

    /** Makes a file whole, or leaves the one that somebody made before. */
    static void make(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, ".own-", null); // for its owner alone
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
