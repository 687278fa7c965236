package dev.waymark.benchmarks.privacy;

import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Pseudonyms;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.handoff.HandOffCards;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Times the hand-off card, the timeline and the erasure of one person in a large workspace, and its
 * catalogue. Every customer has an anonymous id and an e-mail address, so that all are profiles.
 *
 * <p>Arguments: a folder for the store, which must not exist; the number of events; of customers.
 */
public final class ErasureMain {
    private static final String WORKSPACE = "generated";
    private static final List<String> SAID = List.of("anonymousId", "email");
    private static final PrintStream OUT = System.out;

    private ErasureMain() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        WaymarkHome home = new WaymarkHome(Path.of(arguments[0]));
        long events = Long.parseLong(arguments[1]);
        int customers = Integer.parseInt(arguments[2]);
        try (Documents documents = Documents.open(home.documents());
                DuckDbEventStores stores =
                        new DuckDbEventStores(
                                home,
                                StoreLimits.DEFAULT,
                                "the benchmark",
                                null,
                                Clock.systemUTC())) {
            EventStore store = stores.open(WORKSPACE);
            measure("import", () -> fill(store, events, customers));
            Identities identities = Identities.underDefaultRules(stores);
            measure("links read", () -> identities.of(WORKSPACE).profiles().size());
            try (LogIndexes indexes = new LogIndexes(stores, home, identities)) {
                measure("index built", () -> indexes.current(WORKSPACE).customers());
                Customers found =
                        new Customers(
                                stores, identities, indexes, new Pseudonyms(any -> new byte[32]));
                Timelines timelines = new Timelines(stores);
                for (int turn = 0; turn < 5; turn++) {
                    String email = "c" + 100 * turn + "@example.org";
                    Profile profile =
                            measure(
                                    "found by e-mail",
                                    () -> found.require(WORKSPACE, email, Sight.PERSONAL));
                    measure(
                            "card",
                            () ->
                                    HandOffCards.of(
                                                    profile,
                                                    timelines.of(WORKSPACE, profile),
                                                    Sight.PERSONAL,
                                                    null)
                                            .events());
                }
                Erasures erasures =
                        new Erasures(stores, identities, documents.identity(), indexes, List.of());
                for (int turn = 0; turn < 3; turn++) {
                    Profile profile = found.require(WORKSPACE, "c" + (7 + turn), Sight.PERSONAL);
                    measure("erased", () -> erasures.erase(WORKSPACE, profile));
                }
                Catalogs catalogs = catalogs(stores, documents);
                for (int turn = 0; turn < 2; turn++) {
                    measure("catalogue", () -> catalogs.of(WORKSPACE).events());
                }
            }
        }
    }

    private static Catalogs catalogs(EventStores stores, Documents documents) {
        Clock clock = Clock.systemUTC();
        return new Catalogs(
                stores,
                new TypeNames(documents.typeRules(), clock),
                new Catalogs.Around(
                        any -> PersonalMarks.NONE,
                        any -> Set.of(),
                        any -> Optional.empty(),
                        any -> List.of()),
                clock);
    }

    private static long fill(EventStore store, long events, int customers) {
        try (ImportSession session = store.beginImport()) {
            for (long i = 0; i < events; i++) {
                long customer = i % customers;
                boolean identifies = i < customers;
                Properties said =
                        identifies
                                ? Properties.of(
                                        SAID,
                                        new String[] {
                                            "a" + customer, "c" + customer + "@example.org"
                                        })
                                : Properties.NONE;
                session.accept(
                        new Event(
                                "c" + customer,
                                1_700_000_000_000L + i * 60,
                                identifies ? "Identify" : "event " + i % 17,
                                i % 3 == 0 ? "web" : "phone",
                                null,
                                "shop",
                                null,
                                said));
            }
            return session.commit().added();
        }
    }

    private static <T> T measure(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        double millis = (System.nanoTime() - began) / 1e6;
        OUT.println(String.format(Locale.ROOT, "%s: %,.1f ms (%s)", what, millis, said(result)));
        return result;
    }

    private static String said(Object result) {
        return result instanceof Profile profile ? profile.name() : String.valueOf(result);
    }
}
