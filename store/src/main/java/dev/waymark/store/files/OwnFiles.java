package dev.waymark.store.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that, where a system knows owners, their owner alone may read. */
public final class OwnFiles {
    private OwnFiles() {}

    /** Makes a folder that nobody else may look into, unless it is there. */
    public static void makeFolder(Path folder) throws IOException {
        makeParent(folder);
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, own(folder, "rwx------"));
        }
    }

    /** Makes an empty file unless something is there. */
    public static void make(Path file) throws IOException {
        makeParent(file);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, own(file, "rw-------"));
        } catch (FileAlreadyExistsException another) {
            return;
        }
    }

    /** Makes a file whole, or leaves the one that somebody made before. */
    public static void make(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(makeParent(file), ".own-", null); // for its owner alone
        try {
            Files.writeString(draft, text);
            name(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Gives a file a name that it takes from nobody: by a link, which knows no moment between, or
     * where there are none by moving it.
     */
    private static void name(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            move(draft, file);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException another) {
            return;
        }
    }

    private static Path makeParent(Path path) throws IOException {
        return Files.createDirectories(path.toAbsolutePath().getParent());
    }

    private static FileAttribute<?>[] own(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the stream is closed for it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file beside the one meant, puts it on disk, and renames it: all or nothing. */
    public static void write(Path file, Content content) throws IOException {
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

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path folder) throws IOException {
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
