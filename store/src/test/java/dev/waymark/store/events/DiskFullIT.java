package dev.waymark.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LoggedEvents;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process that appends write no file beyond a size, as if the disk were full, then lets it
 * again: it says so while it lasts, goes on by itself, and loses and doubles nothing. The first
 * size is met by the write-ahead log, the second by the database itself.
 */
class DiskFullIT {
    @ParameterizedTest
    @ValueSource(ints = {3_000_000, 20_000_000})
    void goesOnByItselfOnceThereIsRoom(int bytes, @TempDir Path home)
            throws IOException, InterruptedException {
        Process child = ChildStore.start(home, "fill");
        List<String> acknowledged = new ArrayList<>();
        int refused = 0;
        int after = 0;
        try (BufferedReader reader = child.inputReader()) {
            for (String line = reader.readLine();
                    line != null && after < 3;
                    line = reader.readLine()) {
                if (line.startsWith("full")) {
                    assertThat(line).isEqualTo("full DISK_FULL");
                    refused++;
                } else {
                    acknowledged.add(line);
                    after += refused > 0 ? 1 : 0;
                }
                if (acknowledged.size() == 1 && refused == 0) {
                    limit(child, bytes + ":unlimited");
                } else if (refused == 3) {
                    limit(child, "unlimited");
                }
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }

        assertThat(refused).isPositive();
        assertThat(after).isEqualTo(3);
        try (EventStores stores = ChildStore.stores(home)) {
            List<String> ids = new ArrayList<>();
            LoggedEvents.of(stores.open("shop"), 0, "id")
                    .forEach(event -> ids.add(String.valueOf(event.properties().get("id"))));
            assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private static void limit(Process process, String bytes)
            throws IOException, InterruptedException {
        Process prlimit =
                new ProcessBuilder(
                                "prlimit",
                                "--pid",
                                Long.toString(process.pid()),
                                "--fsize=" + bytes)
                        .inheritIO()
                        .start();
        assertThat(prlimit.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(prlimit.exitValue()).isZero();
    }
}
