package dev.waymark.benchmarks.backup;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.backup.BackupReport;
import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.store.backup.Backups;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.backup.Restores;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Times a backup, another one once all customers have keys, the export of the keys, and a restore.
 *
 * <p>Arguments: a folder, which must not exist; the number of events; of customers.
 */
public final class BackupMain {
    private static final String WORKSPACE = "generated";
    private static final List<String> SAID = List.of("email", "page");
    private static final PrintStream OUT = System.out;
    private static final Clock CLOCK = Clock.systemUTC();

    private BackupMain() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long events = Long.parseLong(arguments[1]);
        int customers = Integer.parseInt(arguments[2]);
        WaymarkHome home = new WaymarkHome(folder.resolve("home"));
        fill(home, events, customers);
        Path file = folder.resolve("backup.waymark");
        Path keys = folder.resolve("backup.keys");
        for (String turn : List.of("first backup", "backup")) {
            BackupReport made = backup(home, file);
            say(turn, made.seconds(), events, made.bytes());
        }
        long began = System.nanoTime();
        try (PersonKeys all = new PersonKeys(home, CLOCK)) {
            Restores.exportKeys(home, all, keys, "a passphrase");
        }
        say("keys", (System.nanoTime() - began) / 1e9, customers, Files.size(keys));
        WaymarkHome fresh = new WaymarkHome(folder.resolve("fresh"));
        RestoreReport report =
                new Restores(fresh, Map.of(), CLOCK).restore(file, List.of(keys), "a passphrase");
        say("restore", report.seconds(), events, Files.size(fresh.events(WORKSPACE)));
        if (report.workspaces().getFirst().events() != events) {
            throw new IllegalStateException("not all came back: " + report);
        }
    }

    private static BackupReport backup(WaymarkHome home, Path file) {
        try (Documents documents = Documents.open(home.documents());
                DuckDbEventStores stores = stores(home);
                PersonKeys keys = new PersonKeys(home, CLOCK)) {
            return new Backups(home, documents, stores, keys, CLOCK)
                    .write(file, List.of(WORKSPACE), true);
        }
    }

    private static DuckDbEventStores stores(WaymarkHome home) {
        return new DuckDbEventStores(home, StoreLimits.DEFAULT, "the benchmark", null, CLOCK);
    }

    private static void say(String what, double seconds, long count, long bytes) {
        OUT.printf(
                Locale.ROOT,
                "%s: %.1f s, %,.0f a second, %,d bytes%n",
                what,
                seconds,
                count / seconds,
                bytes);
    }

    private static void fill(WaymarkHome home, long events, int customers) {
        try (Documents documents = Documents.open(home.documents());
                DuckDbEventStores stores = stores(home);
                ImportSession session = stores.open(WORKSPACE).beginImport()) {
            documents
                    .workspaces()
                    .add(new Workspace(WORKSPACE, "Generated", false, ZoneOffset.UTC), List.of());
            Random random = new Random(3);
            for (long i = 0; i < events; i++) {
                int customer = i < customers ? (int) i : random.nextInt(customers);
                session.accept(
                        new Event(
                                "customer-" + customer,
                                1_780_000_000_000L + i,
                                "type " + random.nextInt(40),
                                "web",
                                null,
                                "generated",
                                null,
                                Properties.of(
                                        SAID,
                                        new String[] {
                                            "c" + customer + "@example.org",
                                            "/page/" + random.nextInt(500)
                                        })));
            }
            session.commit();
        }
    }
}
