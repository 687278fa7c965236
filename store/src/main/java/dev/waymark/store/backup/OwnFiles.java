package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that, where a system knows owners, their owner alone may read. */
final class OwnFiles {
    /** In a home, what backups copy first. */
    static final String BACKUP_PART = "backup.part";

    /** In a home, what exports of keys copy first. */
    static final String KEYS_PART = "keys.part";

    /** In a home, what restores build. */
    static final String RESTORE_PART = "restore.part";

    private OwnFiles() {}

    /** Makes a folder that nobody else may look into, unless it is there. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, own(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] own(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file unless it is there. */
    static void make(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        if (Files.exists(absolute)) {
            return;
        }
        try {
            Files.createFile(absolute, own(absolute, "rw-------"));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            make(absolute);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

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

    /** Writes a file beside the one meant, puts it on disk, and renames it: all or nothing. */
    static void write(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        Files.deleteIfExists(part);
        make(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(
                part,
                absolute,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Removes the folders beside a home's file that a command would have removed, but for a crash.
     */
    static void removeParts(Path file) throws IOException {
        for (String part : List.of(BACKUP_PART, KEYS_PART, RESTORE_PART)) {
            remove(file.resolveSibling(part));
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
