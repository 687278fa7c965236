package dev.waymark.app.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Link;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every adapter of {@link EventStores} must do. */
public abstract class EventStoreContract {
    private EventStores stores;
    private EventStore store;

    /** The stores under test, in an empty home. */
    protected abstract EventStores create(Path home);

    @BeforeEach
    void open(@TempDir Path home) {
        stores = create(home);
        store = stores.open("shop");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aNewStoreIsEmpty() {
        assertThat(store.version()).isZero();
        assertThat(store.summary())
                .isEqualTo(new LogSummary(0, 0, 0, null, null, List.of(), List.of(), List.of()));
        assertThat(LoggedEvents.of(store, 0)).isEmpty();
    }

    @Test
    void givesBackWhatWasImportedInTheOrderOfTheFile() {
        List<Event> file = List.of(at("b", 5, "x"), at("a", 3, "y"), at("b", 3, "x"));

        AppendResult result = importAll(file);

        assertThat(result).isEqualTo(new AppendResult(3, 0, store.version()));
        assertThat(LoggedEvents.of(store, 0)).isEqualTo(file);
    }

    @Test
    void importingTheSameFileTwiceAddsNothing() {
        List<Event> file = List.of(at("a", 1, "x"), at("a", 1, "x"), at("b", 2, "y"));
        importAll(file);
        long version = store.version();

        AppendResult again = importAll(file);

        assertThat(again).isEqualTo(new AppendResult(0, 3, version));
        assertThat(LoggedEvents.of(store, 0)).isEqualTo(file);
    }

    @Test
    void keepsRowsThatRepeatInsideAFile() {
        AppendResult result = importAll(List.of(at("a", 1, "x"), at("b", 1, "x"), at("a", 1, "x")));

        assertThat(result.added()).isEqualTo(3);
        assertThat(LoggedEvents.of(store, 0))
                .containsExactly(at("a", 1, "x"), at("b", 1, "x"), at("a", 1, "x"));
    }

    @Test
    void addsTheRowsThatAnOverlappingFileHasMore() {
        importAll(List.of(at("a", 1, "x"), at("a", 2, "y"), at("a", 2, "y")));

        AppendResult result =
                importAll(
                        List.of(
                                at("a", 2, "y"),
                                at("a", 2, "y"),
                                at("a", 2, "y"),
                                at("c", 9, "z")));

        assertThat(result.added()).isEqualTo(2);
        assertThat(result.duplicates()).isEqualTo(2);
        assertThat(LoggedEvents.of(store, 0))
                .containsExactly(
                        at("a", 1, "x"),
                        at("a", 2, "y"),
                        at("a", 2, "y"),
                        at("a", 2, "y"),
                        at("c", 9, "z"));
    }

    @Test
    void tellsContentsApartByEveryField() {
        List<Event> file =
                List.of(
                        event("a", 1, "x", null, null, null, null, Map.of()),
                        event("ab", 1, "x", null, null, null, null, Map.of()),
                        event("a", 2, "x", null, null, null, null, Map.of()),
                        event("a", 1, "y", null, null, null, null, Map.of()),
                        event("a", 1, "x", "web", null, null, null, Map.of()),
                        event("a", 1, "x", null, 0.0, null, null, Map.of()),
                        event("a", 1, "x", null, null, "web", null, Map.of()),
                        event("a", 1, "x", null, null, null, "web", Map.of()),
                        event("a", 1, "x", null, null, null, null, Map.of("p", "web")),
                        event("a", 1, "x", null, null, null, null, Map.of("web", "p")));
        importAll(file.subList(0, 1));

        assertThat(importAll(file).added()).isEqualTo(file.size() - 1L);
        assertThat(importAll(file).added()).isZero();
    }

    @Test
    void takesPropertiesInAnyOrderAsTheSame() {
        Event one = event("a", 1, "x", null, null, null, null, ordered("p", "1", "q", "2"));
        Event other = event("a", 1, "x", null, null, null, null, ordered("q", "2", "p", "1"));
        importAll(List.of(one));

        assertThat(importAll(List.of(other)).duplicates()).isEqualTo(1);
    }

    @Test
    void anImportThatIsNotCommittedLeavesNothing() {
        importAll(List.of(at("a", 1, "x")));
        long version = store.version();
        try (ImportSession session = store.beginImport()) {
            session.accept(at("ghost", 1, "boo"));
        }

        assertThat(store.version()).isEqualTo(version);
        assertThat(store.summary().types())
                .extracting(LogSummary.NameCount::name)
                .containsExactly("x");
        assertThat(LoggedEvents.of(store, 0)).containsExactly(at("a", 1, "x"));
    }

    @Test
    void anOpenImportIsNotSeenAndDoesNotStopSingleEvents() {
        try (ImportSession session = store.beginImport()) {
            session.accept(at("a", 1, "x"));
            store.append(List.of(at("b", 1, "single")));

            assertThat(LoggedEvents.of(store, 0)).containsExactly(at("b", 1, "single"));

            session.commit();
        }
        assertThat(LoggedEvents.of(store, 0))
                .containsExactly(at("b", 1, "single"), at("a", 1, "x"));
    }

    @Test
    void twoOpenImportsOfTheSameRowsAddThemOnce() {
        try (ImportSession first = store.beginImport();
                ImportSession second = store.beginImport()) {
            first.accept(at("new", 1, "type"));
            second.accept(at("new", 1, "type"));

            assertThat(first.commit().added()).isEqualTo(1);
            assertThat(second.commit().added()).isZero();
        }
        assertThat(store.summary().events()).isEqualTo(1);
    }

    @Test
    void aNameFirstUsedInADroppedImportCanBeUsedLater() {
        try (ImportSession dropped = store.beginImport()) {
            dropped.accept(at("someone", 1, "sometype"));
        }
        importAll(List.of(at("other", 2, "other"), at("someone", 3, "sometype")));

        assertThat(LoggedEvents.of(store, 0))
                .containsExactly(at("other", 2, "other"), at("someone", 3, "sometype"));
    }

    @Test
    void aSingleEventWithTheSameSourceAndIdIsTheSame() {
        Event first = event("a", 1, "x", null, null, "crm", "7", Map.of());
        Event resent = event("a", 2, "x", null, null, "crm", "7", Map.of());
        Event otherSource = event("a", 2, "x", null, null, "web", "7", Map.of());

        assertThat(store.append(List.of(first)).added()).isEqualTo(1);
        AppendResult result = store.append(List.of(resent, otherSource, otherSource));

        assertThat(result).isEqualTo(new AppendResult(1, 2, store.version()));
        assertThat(LoggedEvents.of(store, 0)).extracting(Event::timeMillis).containsExactly(1L, 2L);
    }

    @Test
    void singleEventsWithoutAnIdAreAllKept() {
        store.append(List.of(at("a", 1, "x"), at("a", 1, "x")));

        assertThat(store.append(List.of(at("a", 1, "x"))).added()).isEqualTo(1);
        assertThat(store.summary().events()).isEqualTo(3);
    }

    @Test
    void aFileDoesNotAddAgainWhatCameAsSingleEventsWithoutId() {
        store.append(List.of(at("a", 1, "x")));

        assertThat(importAll(List.of(at("a", 1, "x"), at("a", 1, "x"))).added()).isEqualTo(1);
    }

    @Test
    void readsOnlyWhatIsNewer() {
        importAll(List.of(at("a", 1, "x")));
        long version = store.version();
        store.append(List.of(at("b", 1, "y"), at("a", 0, "x")));

        assertThat(LoggedEvents.of(store, version))
                .containsExactly(at("b", 1, "y"), at("a", 0, "x"));
        assertThat(LoggedEvents.of(store, store.version())).isEmpty();
    }

    @Test
    void handsOutPropertiesAndOwnFieldsByName() {
        importAll(
                List.of(
                        event("a", 1, "x", "web", 2.5, "crm", "7", Map.of("plan", "pro")),
                        event("a", 2, "x", null, 3.0, null, null, Map.of())));

        List<Event> read =
                LoggedEvents.of(store, 0, "plan", "value", "channel", "source", "id", "none");

        assertThat(read)
                .extracting(event -> event.properties().toString())
                .containsExactly(
                        "[channel=web, id=7, plan=pro, source=crm, value=2.5]", "[value=3]");
    }

    @Test
    void keepsAnyTextInPropertiesAndNames() {
        String hard = "\"quoted\" \\ {a:b}, \n\t\u0001 шлях 旅程 🧭 \ud800 end";
        importAll(
                List.of(
                        event(
                                hard.replace("\ud800", ""),
                                1,
                                "тип",
                                "канал",
                                null,
                                null,
                                null,
                                ordered(hard.replace("\ud800", ""), "1", "p", hard))));

        Event read = LoggedEvents.of(store, 0, "p", hard.replace("\ud800", "")).getFirst();

        assertThat(read.customer()).isEqualTo(hard.replace("\ud800", ""));
        assertThat(read.properties().get("p")).isEqualTo(hard);
        assertThat(read.properties().get(hard.replace("\ud800", ""))).isEqualTo("1");
    }

    @Test
    void countsWhatItHolds() {
        importAll(
                List.of(
                        event("a", 1_000, "x", "web", null, null, null, Map.of("plan", "pro")),
                        event("b", -5, "x", "app", 1.0, null, null, Map.of()),
                        event("b", 70, "y", "app", null, null, null, Map.of("age", "3"))));

        LogSummary summary = store.summary();

        assertThat(summary.version()).isEqualTo(store.version());
        assertThat(summary.customers()).isEqualTo(2);
        assertThat(summary.events()).isEqualTo(3);
        assertThat(summary.since()).isEqualTo(Instant.ofEpochMilli(-5));
        assertThat(summary.until()).isEqualTo(Instant.ofEpochMilli(1_000));
        assertThat(summary.types())
                .extracting("name", "count", "customers")
                .containsExactly(tuple("x", 2L, 2L), tuple("y", 1L, 1L));
        assertThat(summary.channels())
                .extracting("name", "count", "customers")
                .containsExactly(tuple("app", 2L, 1L), tuple("web", 1L, 1L));
        assertThat(summary.properties()).containsExactly("age", "channel", "plan", "value");
    }

    @Test
    void keepsWorkspacesApart() {
        importAll(List.of(at("a", 1, "x")));

        EventStore other = stores.open("other");

        assertThat(other.summary().events()).isZero();
        assertThat(other.id()).isNotEqualTo(store.id());
    }

    @Test
    void tellsTheSameStoryAsAListForRandomImports() {
        Random random = new Random(20261123);
        List<Event> expected = new ArrayList<>();
        for (int file = 0; file < 5; file++) {
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                events.add(
                        event(
                                "c" + random.nextInt(40),
                                file * 10_000L + i,
                                "t" + random.nextInt(5),
                                random.nextBoolean() ? null : "ch" + random.nextInt(3),
                                null,
                                null,
                                null,
                                random.nextBoolean()
                                        ? Map.of()
                                        : Map.of("p", "" + random.nextInt(9))));
            }
            importAll(events);
            importAll(events.subList(100, 300));
            expected.addAll(events);
        }

        assertThat(LoggedEvents.of(store, 0, "p")).isEqualTo(expected);
    }

    @Test
    void manyCallersAppendAndReadWhileAFileIsImported()
            throws ExecutionException, InterruptedException {
        List<Future<Long>> callers = new ArrayList<>();
        try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
                ImportSession session = store.beginImport()) {
            for (int caller = 0; caller < 40; caller++) {
                String name = "single" + caller;
                callers.add(virtual.submit(() -> appendAndRead(name)));
            }
            for (int i = 0; i < 100_000; i++) {
                session.accept(at("file" + i % 1000, i, "x"));
            }
            session.commit();
            for (Future<Long> caller : callers) {
                assertThat(caller.get()).isPositive();
            }
        }
        assertThat(store.summary().events()).isEqualTo(100_000 + 40 * 5);
    }

    private long appendAndRead(String customer) {
        for (int i = 0; i < 5; i++) {
            AppendResult result = store.append(List.of(at(customer, i, "single")));
            if (store.version() < result.version()) {
                throw new AssertionError("the version fell back");
            }
        }
        return store.summary().events();
    }

    @Test
    void saysWhatCustomersSayTheyAre() {
        importAll(
                List.of(
                        event("u", 5, "track", null, null, null, null, Map.of("anonymousId", "a")),
                        event("u", 3, "track", null, null, null, null, Map.of("anonymousId", "a")),
                        event("u", 4, "invite", null, null, null, null, Map.of("email", "x@y")),
                        event("v", 7, "Identify", null, null, null, null, hostile())));
        List<Identifier> wanted = IdentityRules.DEFAULT.identifiers();
        List<Link> links = new ArrayList<>();

        long version = store.customers().links(0, wanted, links::add);

        assertThat(version).isEqualTo(store.version());
        assertThat(links.stream().map(Link::customer).distinct()).containsOnly("u", "v");
        assertThat(links.stream().filter(it -> it.customer().equals("u")))
                .extracting(Link::identifier)
                .containsOnly("anonymousId");
        assertThat(links.stream().mapToLong(Link::events).sum()).isEqualTo(3);
        assertThat(links.stream().filter(it -> it.customer().equals("v")))
                .containsExactly(new Link("v", "email", "\"q\\,\"@ж.example", 7, 7, 1));
        assertThat(store.customers().properties()).contains("anonymousId", "email");
        assertThat(store.customers().links(version, wanted, links::add)).isEqualTo(version);
        assertThat(links.stream().mapToLong(Link::events).sum()).isEqualTo(3);
    }

    private static Map<String, String> hostile() {
        return Map.of(
                "x",
                "a,\"anonymousId\":\"forged\",",
                "{\"anonymousId",
                "forged",
                "email",
                "\"q\\,\"@ж.example");
    }

    @Test
    void erasesAllThatACustomersEventsSay() {
        importAll(List.of(at("a", 3, "y"), at("b", 1, "x"), at("a", 3, "x"), at("c", 5, "x")));
        long before = store.version();

        assertThat(store.customers().erase(List.of("a", "c", "nobody"))).isEqualTo(3);

        assertThat(store.version()).isGreaterThan(before);
        assertThat(store.summary().version()).isEqualTo(store.version());
        assertThat(store.summary().events()).isEqualTo(1);
        assertThat(LoggedEvents.of(store, 0)).containsExactly(at("b", 1, "x"));
        assertThat(store.customers().find("c", 5)).isEmpty();
        List<Event> left = new ArrayList<>();
        store.customers().read(List.of("a"), Long.MAX_VALUE, left::add);
        assertThat(left).isEmpty();
        assertThat(store.customers().erase(List.of("a"))).isZero();

        long erased = store.version();
        store.append(List.of(at("a", 9, "again")));
        assertThat(store.version()).isGreaterThan(erased);
        assertThat(LoggedEvents.of(store, erased)).containsExactly(at("a", 9, "again"));
    }

    @Test
    void anImportThatKnewAnErasedCustomerCommits() {
        importAll(List.of(at("a", 3, "y")));
        try (ImportSession session = store.beginImport()) {
            session.accept(at("a", 4, "z"));
            store.customers().erase(List.of("a"));
            session.commit();
        }
        assertThat(store.summary().events()).isEqualTo(1);
        assertThat(LoggedEvents.of(store, 0)).hasSize(1);
    }

    @Test
    void findsCustomersByAPartOfTheirNames() {
        importAll(List.of(at("Anna", 3, "y"), at("Joanna", 1, "x"), at("Bert%", 3, "x")));

        assertThat(store.customers().find("ANN", 5)).containsExactly("Anna", "Joanna");
        assertThat(store.customers().find("ann", 1)).containsExactly("Anna");
        assertThat(store.customers().find("%", 5)).containsExactly("Bert%");
        assertThat(store.customers().find("' OR 1=1 --", 5)).isEmpty();
    }

    @Test
    void givesAllThatSomeCustomersEventsSay() {
        Event full = event("b", 5, "x", "web", 1.5, "shop", "id1", Map.of("p", "\"1\"", "q", "ж"));
        importAll(List.of(full, at("a", 3, "y"), at("c", 3, "x"), at("a", 1, "x")));
        List<Event> found = new ArrayList<>();

        store.customers().read(List.of("a", "b", "nobody"), store.version(), found::add);

        assertThat(found).containsExactly(full, at("a", 3, "y"), at("a", 1, "x"));
        found.clear();
        store.customers().read(List.of("a"), store.version() - 1, found::add);
        assertThat(found).containsExactly(at("a", 3, "y"));
        store.customers().read(List.of(), store.version(), found::add);
        assertThat(found).hasSize(1);
    }

    private AppendResult importAll(List<Event> events) {
        try (ImportSession session = store.beginImport()) {
            events.forEach(session::accept);
            return session.commit();
        }
    }

    private static Event at(String customer, long timeMillis, String type) {
        return Event.of(customer, timeMillis, type);
    }

    private static Event event(
            String customer,
            long timeMillis,
            String type,
            @Nullable String channel,
            @Nullable Double value,
            @Nullable String source,
            @Nullable String id,
            Map<String, String> properties) {
        return new Event(
                customer, timeMillis, type, channel, value, source, id, Properties.of(properties));
    }

    private static Map<String, String> ordered(String a, String b, String c, String d) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        map.put(a, b);
        map.put(c, d);
        return map;
    }
}
