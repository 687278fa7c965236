package dev.waymark.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

class OwnFilesTest {
    @TempDir private Path folder;

    @Test
    void nobodyElseMayRead() throws IOException {
        Path empty = folder.resolve("new/empty");
        Path full = folder.resolve("full");
        Path inner = folder.resolve("inner");

        OwnFiles.make(empty);
        OwnFiles.make(full, "secret");
        OwnFiles.makeFolder(inner);

        assertThat(rights(empty)).isEqualTo("rw-------");
        assertThat(rights(full)).isEqualTo("rw-------");
        assertThat(rights(inner)).isEqualTo("rwx------");
        assertThat(full).hasContent("secret");
    }

    @Test
    void takesANameFromNobody() throws IOException {
        makesOneOf(folder);
    }

    @Test
    void takesANameFromNobodyWhereThereAreNoLinks() throws IOException {
        try (FileSystem zip =
                FileSystems.newFileSystem(folder.resolve("x.zip"), Map.of("create", "true"))) {
            makesOneOf(Files.createDirectory(zip.getPath("/home")));
        }
    }

    private static void makesOneOf(Path where) throws IOException {
        Path file = where.resolve("key");
        OwnFiles.make(file, "first");
        OwnFiles.make(file, "second");
        OwnFiles.make(file);

        assertThat(Files.readString(file)).isEqualTo("first");
        try (Stream<Path> files = Files.list(where)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        OwnFiles.make(link);

        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
