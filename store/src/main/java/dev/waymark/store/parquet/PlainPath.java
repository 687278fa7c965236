package dev.waymark.store.parquet;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.SourceFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A path by which DuckDB finds one file. It reads {@code *}, {@code ?} and {@code [} as patterns
 * and has no way to quote them; a file with such a path is read through a link with a plain name,
 * or a copy where links cannot be made, which is deleted afterwards.
 */
final class PlainPath implements AutoCloseable {
    private static final String PATTERN_MARKS = "*?[]";
    private static final String NAME = "data.parquet";

    private final String text;
    private final @Nullable Path folder;

    private PlainPath(String text, @Nullable Path folder) {
        this.text = text;
        this.folder = folder;
    }

    static PlainPath of(SourceFile file) {
        String path = file.path().toString();
        if (path.chars().noneMatch(c -> PATTERN_MARKS.indexOf(c) >= 0)) {
            return new PlainPath(path, null);
        }
        PlainPath plain = null;
        boolean ready = false;
        try {
            Path folder = Files.createTempDirectory("waymark-parquet-");
            Path link = folder.resolve(NAME);
            plain = new PlainPath(link.toString(), folder);
            link(file.path(), link);
            ready = true;
            return plain;
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\""
                            + file.name()
                            + "\" could not be reached by a plain name. Rename it without * ? [ ],"
                            + " or free some space.",
                    e);
        } finally {
            if (plain != null && !ready) {
                plain.close();
            }
        }
    }

    /** Not every file system, nor every user, may make links; then a copy does. */
    private static void link(Path file, Path link) throws IOException {
        try {
            Files.createSymbolicLink(link, file.toAbsolutePath());
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.copy(file, link);
        }
    }

    /** What DuckDB is given. */
    String text() {
        return text;
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(NAME));
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                folder.toFile().deleteOnExit();
            }
        }
    }
}
