package dev.waymark.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LoggedEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills a process that appends single events: what it was told is safe is there, once. */
class AppendKillIT {
    @Test
    void noAcknowledgedEventIsLostOrDoubled(@TempDir Path folder)
            throws IOException, InterruptedException {
        Random random = new Random(43);
        for (int kill = 0; kill < 5; kill++) {
            Path home = folder.resolve("kill" + kill);

            List<String> acknowledged = appendAndKill(home, 1 + random.nextInt(600));

            try (EventStores stores = ChildStore.stores(home)) {
                List<String> ids = new ArrayList<>();
                LoggedEvents.of(stores.open("shop"), 0, "id")
                        .forEach(event -> ids.add(String.valueOf(event.properties().get("id"))));
                List<String> pairs = acknowledged.stream().map(id -> id + "b").toList();
                assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
                assertThat(ids).containsAll(pairs);
            }
        }
    }

    /** What the child said is safe, up to the moment of its death. */
    private static List<String> appendAndKill(Path home, int acknowledgements)
            throws IOException, InterruptedException {
        Process child = ChildStore.start(home, "append");
        List<String> acknowledged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (BufferedReader reader = child.inputReader()) {
            int lines = 0;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
                if (c == '\n' && ++lines == acknowledgements) {
                    // By its handle: what it wrote until now stays readable.
                    child.toHandle().destroyForcibly();
                }
            }
            child.waitFor();
        }
        String whole = text.substring(0, text.lastIndexOf("\n") + 1);
        whole.lines().forEach(acknowledged::add);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }
}
