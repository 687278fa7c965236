package dev.waymark.store.backup;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.backup.BackupReport;
import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.consent.Consent;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.engine.identity.Separation;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A home with a workspace, what is in it, and what is done to it. */
record BackupHouse(WaymarkHome home) {
    static final String SHOP = "w-1";
    static final Clock CLOCK = Clock.systemUTC();
    private static final long BEGIN = 1_780_000_000_000L;

    static BackupHouse at(Path folder) {
        return new BackupHouse(new WaymarkHome(folder));
    }

    DuckDbEventStores stores() {
        return new DuckDbEventStores(home, StoreLimits.DEFAULT, "the test", null, CLOCK);
    }

    Documents documents() {
        return Documents.open(home.documents());
    }

    /** Anna, who was the visitor v-anna and said her address, Bert, and some others. */
    static BackupHouse filled(Path folder, int others, int events) {
        BackupHouse house = at(folder);
        try (Documents documents = house.documents();
                DuckDbEventStores stores = house.stores()) {
            documents
                    .workspaces()
                    .add(new Workspace(SHOP, "Shop", false, ZoneOffset.UTC), List.of());
            for (String customer : List.of("anna-customer", "bert-customer")) {
                documents
                        .consents()
                        .write(
                                SHOP,
                                customer,
                                new Consent("mail", true, Instant.ofEpochMilli(BEGIN), null));
            }
            apart(documents, "s-1", "anna-customer", "carl-customer");
            apart(documents, "s-2", "bert-customer", "carl-customer");
            Random random = new Random(5);
            try (ImportSession session = stores.open(SHOP).beginImport()) {
                session.accept(event("v-anna", 1, "look", Map.of()));
                for (int i = 0; i < events; i++) {
                    String customer = "customer " + random.nextInt(others);
                    session.accept(
                            event(
                                    customer,
                                    random.nextInt(1_000_000),
                                    "type " + random.nextInt(30),
                                    Map.of("page", "page " + random.nextInt(200))));
                }
                session.accept(
                        event(
                                "anna-customer",
                                2,
                                "sign in",
                                Map.of(
                                        "anonymousId",
                                        "v-anna",
                                        "email",
                                        "anna.unique@example.org")));
                session.accept(event("bert-customer", 3, "look", Map.of("email", "b@example.org")));
                session.commit();
            }
            stores.open(SHOP).append(List.of(event("bert-customer", 4, "buy", Map.of())));
        }
        return house;
    }

    private static void apart(Documents documents, String id, String one, String other) {
        documents
                .identity()
                .add(
                        SHOP,
                        new KeptApart(
                                id,
                                new Separation(one, other),
                                "the test",
                                Instant.ofEpochMilli(BEGIN)));
    }

    static Event event(String customer, long after, String type, Map<String, String> said) {
        return new Event(
                customer,
                BEGIN + after,
                type,
                "web",
                after % 2 == 0 ? null : 1.5,
                "the file",
                "id-" + after + type,
                Properties.of(said));
    }

    BackupReport backup(Path file) {
        try (Documents documents = documents();
                DuckDbEventStores stores = stores();
                PersonKeys keys = new PersonKeys(home, CLOCK)) {
            return new Backups(home, documents, stores, keys, CLOCK)
                    .write(file, List.of(SHOP), true);
        }
    }

    void keys(Path file, String passphrase) {
        try (PersonKeys keys = new PersonKeys(home, CLOCK)) {
            Restores.exportKeys(home, keys, file, passphrase);
        }
    }

    RestoreReport restore(Path file, Path... keys) {
        return restoreWith(Map.of(), file, keys);
    }

    RestoreReport restoreWith(Map<String, String> environment, Path file, Path... keys) {
        return new Restores(home, environment, CLOCK).restore(file, List.of(keys), "");
    }

    ErasureReport erase(String customer) {
        try (Documents documents = documents();
                DuckDbEventStores stores = stores();
                PersonKeys keys = new PersonKeys(home, CLOCK)) {
            Identities identities = new Identities(stores, documents.identity());
            try (LogIndexes indexes = new LogIndexes(stores, home, identities)) {
                return new Erasures(
                                stores,
                                identities,
                                documents.identity(),
                                indexes,
                                List.of(
                                        new Consents(
                                                stores, identities, documents.consents(), CLOCK),
                                        keys))
                        .erase(SHOP, identities.of(SHOP).profile(customer));
            }
        }
    }

    /** All that the log says, in the order in which it came. */
    List<String> log() {
        record Row(long seq, String text) {}
        List<Row> rows = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (DuckDbEventStores stores = stores()) {
            stores.copy(SHOP)
                    .read(
                            names -> all.add(names.toString()),
                            (customer, name, fact) ->
                                    rows.add(new Row(fact.seq(), customer + " " + name + fact)));
        }
        rows.sort(Comparator.comparingLong(Row::seq));
        rows.forEach(it -> all.add(it.text()));
        return all;
    }
}
