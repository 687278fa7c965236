package dev.waymark.store.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

class DriverLeftoversTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void removesOldCopiesAndNothingElse() throws IOException {
        put("libduckdb_java123.so", 11);
        put("libduckdb_java456.so", 9); // may be being loaded
        put("libduckdb_java789.txt", 11);
        put("other.so", 11);
        Files.createDirectory(folder.resolve("libduckdb_java.so"));

        assertThat(DriverLeftovers.clear(folder, NOW)).isEqualTo(1);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "libduckdb_java456.so",
                            "libduckdb_java789.txt",
                            "other.so",
                            "libduckdb_java.so");
        }
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        assertThat(DriverLeftovers.clear(folder.resolve("none"), NOW)).isZero();
    }

    private void put(String name, int minutesOld) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60L * minutesOld)));
    }
}
