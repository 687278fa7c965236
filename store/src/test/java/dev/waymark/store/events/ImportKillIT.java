package dev.waymark.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Kills a process at many points of an import: all of the file is there afterwards, or nothing. */
class ImportKillIT {
    private static final int KILLS = 24;

    @Test
    void aKilledImportLeavesAllOrNothingAndCanBeRepeated(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Event> file = ChildStore.file();
        List<Event> expected = new ArrayList<>(List.of(earlier()));
        expected.addAll(file);
        long wholeNanos = importAndKill(prepare(folder.resolve("whole")), Duration.ofDays(1));
        Random random = new Random(42);
        int none = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            double share = (kill + random.nextDouble()) / KILLS * 1.1;
            Path home = prepare(folder.resolve("kill" + kill));

            importAndKill(home, Duration.ofNanos((long) (wholeNanos * share)));

            try (EventStores stores = ChildStore.stores(home)) {
                EventStore store = stores.open("shop");
                long survived = store.summary().events();
                assertThat(survived)
                        .as("after %.2f of the import", share)
                        .isIn(1L, 1L + file.size());
                none += survived == 1 ? 1 : 0;
                try (ImportSession session = store.beginImport()) {
                    file.forEach(session::accept);
                    assertThat(session.commit().added()).isEqualTo(1 + file.size() - survived);
                }
                assertThat(withProperties(store)).isEqualTo(withoutOwnFields(expected));
            }
        }
        assertThat(none).as("kills that came before the commit").isBetween(1, KILLS);
    }

    private static Event earlier() {
        return Event.of("earlier", 0, "earlier");
    }

    private static List<Event> withProperties(EventStore store) {
        return LoggedEvents.of(store, 0, "plan", "page");
    }

    private static List<Event> withoutOwnFields(List<Event> events) {
        return events.stream()
                .map(
                        event ->
                                new Event(
                                        event.customer(),
                                        event.timeMillis(),
                                        event.type(),
                                        event.channel(),
                                        null,
                                        null,
                                        null,
                                        event.properties().isEmpty()
                                                ? Properties.NONE
                                                : event.properties()))
                .toList();
    }

    private static Path prepare(Path home) {
        try (EventStores stores = ChildStore.stores(home)) {
            stores.open("shop").append(List.of(earlier()));
        }
        return home;
    }

    /** How long the import took until it ended or was killed, in nanoseconds. */
    private static long importAndKill(Path home, Duration after)
            throws IOException, InterruptedException {
        Process child = ChildStore.start(home, "import");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo(ChildStore.BEGUN);
            long begun = System.nanoTime();
            long end = begun + after.toNanos();
            while (child.isAlive() && System.nanoTime() < end && !lines.ready()) {
                LockSupport.parkNanos(Math.min(1_000_000, Math.max(1, end - System.nanoTime())));
            }
            long took = System.nanoTime() - begun;
            child.destroyForcibly();
            child.waitFor();
            return took;
        }
    }
}
