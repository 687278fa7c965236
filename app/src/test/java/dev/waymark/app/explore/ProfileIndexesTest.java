package dev.waymark.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.InMemoryIdentityStore;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.engine.identity.Separation;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Indexes by profiles, not by the customers that events name. */
class ProfileIndexesTest {
    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final InMemoryIdentityStore settings = new InMemoryIdentityStore();

    @Test
    void aLateMergeSortsTheHistoryAnew() {
        EventStore store = stores.open("shop");
        store.append(List.of(at("a1", 1, "look"), at("u1", 2, "call"), at("a1", 3, "buy")));
        try (LogIndexes indexes = indexes()) {
            assertThat(journeys(indexes.current("shop")))
                    .isEqualTo(Map.of("a1", "look buy", "u1", "call"));
            long before = indexes.state("shop");

            store.append(List.of(identify("u1", 4, "a1")));

            JourneyIndex index = indexes.current("shop");
            assertThat(journeys(index)).isEqualTo(Map.of("u1", "look call buy identify"));
            assertThat(index.customers()).isEqualTo(1);
            assertThat(index.events()).isEqualTo(4);
            assertThat(index.customerCode("a1")).isEqualTo(-1);
            assertThat(index.customerCode("u1")).isZero();
            assertThat(indexes.state("shop")).isNotEqualTo(before);
        }
    }

    @Test
    void aSeparationTakesTheMergeBackAndItsEndBringsItAgain() {
        EventStore store = stores.open("shop");
        store.append(List.of(at("a1", 1, "look"), identify("u1", 2, "a1")));
        try (LogIndexes indexes = indexes()) {
            assertThat(journeys(indexes.current("shop"))).hasSize(1);
            KeptApart apart =
                    new KeptApart("1", new Separation("u1", "a1"), "user:1", Instant.EPOCH);
            settings.add("shop", apart);
            assertThat(journeys(indexes.current("shop")))
                    .isEqualTo(Map.of("a1", "look", "u1", "identify"));
            settings.remove("shop", "1");
            assertThat(journeys(indexes.current("shop"))).hasSize(1);
        }
    }

    @Test
    void anIndexThatWasBuiltByOtherProfilesIsPutRight() {
        EventStore store = stores.open("shop");
        store.append(List.of(at("a1", 1, "look"), identify("u1", 2, "a1"), at("b", 3, "x")));
        try (LogIndexes indexes = indexes()) {
            assertThat(journeys(indexes.current("shop"))).hasSize(2);
        }
        settings.add(
                "shop", new KeptApart("1", new Separation("u1", "a1"), "user:1", Instant.EPOCH));
        try (LogIndexes later = indexes()) {
            assertThat(journeys(later.current("shop"))).hasSize(3);
        }
    }

    @Test
    void oneWorkspacesLinksJoinNobodyInAnother() {
        stores.open("shop").append(List.of(at("a1", 1, "look"), identify("u1", 2, "a1")));
        stores.open("bank").append(List.of(at("a1", 1, "look"), at("u1", 2, "call")));
        try (LogIndexes indexes = indexes()) {
            assertThat(indexes.current("shop").customers()).isEqualTo(1);
            assertThat(indexes.current("bank").customers()).isEqualTo(2);
        }
    }

    @Test
    void whateverTheOrderOfArrivalTheJourneysAreTheSame() {
        SeededRuns.run(
                150,
                random -> {
                    List<Event> events = events(random);
                    Map<String, String> expected = null;
                    for (int turn = 0; turn < 3; turn++) {
                        String workspace = "w" + random.nextLong(Long.MAX_VALUE);
                        Collections.shuffle(events, random);
                        EventStore store = stores.open(workspace);
                        try (LogIndexes live = indexes()) {
                            for (Event event : events) {
                                store.append(List.of(event));
                                if (random.nextInt(3) == 0) {
                                    live.current(workspace);
                                }
                            }
                            Map<String, String> found = journeys(live.current(workspace));
                            try (LogIndexes built = fresh(workspace)) {
                                assertThat(found).isEqualTo(journeys(built.current(workspace)));
                            }
                            expected = expected == null ? found : expected;
                            assertThat(found).isEqualTo(expected);
                        }
                    }
                });
    }

    private LogIndexes indexes() {
        return new LogIndexes(stores, new WaymarkHome(folder), new Identities(stores, settings));
    }

    private LogIndexes fresh(String workspace) {
        return new LogIndexes(
                stores,
                new WaymarkHome(folder.resolve("built" + workspace)),
                new Identities(stores, settings));
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        int count = 5 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            String customer = (random.nextBoolean() ? "u" : "a") + random.nextInt(4);
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 -> identify(customer, i, "a" + random.nextInt(4));
                        case 1 ->
                                with(
                                        customer,
                                        i,
                                        Map.of("email", random.nextInt(3) + "@x.example"));
                        default -> at(customer, i, "t" + random.nextInt(3));
                    });
        }
        return events;
    }

    private static Map<String, String> journeys(JourneyIndex index) {
        Map<String, String> journeys = new TreeMap<>();
        index.scan(ScanPlan.TYPES_AND_TIMES)
                .forEach(
                        0,
                        index.customers(),
                        journey -> {
                            List<String> types = new ArrayList<>();
                            for (int i = journey.from(); i < journey.to(); i++) {
                                types.add(index.types().name(journey.types()[i]));
                            }
                            journeys.put(
                                    index.customerId(journey.customer()), String.join(" ", types));
                        });
        return journeys;
    }

    private static Event at(String customer, long timeMillis, String type) {
        return Event.of(customer, timeMillis, type);
    }

    private static Event identify(String customer, long timeMillis, String anonymousId) {
        return with(customer, timeMillis, Map.of("anonymousId", anonymousId));
    }

    private static Event with(String customer, long timeMillis, Map<String, String> said) {
        return new Event(
                customer, timeMillis, "identify", null, null, null, null, Properties.of(said));
    }
}
