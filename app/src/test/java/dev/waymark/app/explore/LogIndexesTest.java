package dev.waymark.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LogIndexesTest {
    private final EventStores stores = new InMemoryEventStores();
    private final EventStore store = stores.open("shop");
    private WaymarkHome home;
    private LogIndexes indexes;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = new WaymarkHome(folder);
        indexes = new LogIndexes(stores, home);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void anEmptyWorkspaceHasAnEmptyIndex() {
        JourneyIndex index = indexes.current("shop");

        assertThat(index.events()).isZero();
        assertThat(index.customers()).isZero();
    }

    @Test
    void everyAcknowledgedEventIsInTheAnswer() {
        store.append(events(0, 10));
        assertThat(indexes.current("shop").events()).isEqualTo(10);

        store.append(List.of(Event.of("late", -5, "first"), Event.of("c0", 99, "new")));

        JourneyIndex index = indexes.current("shop");
        assertThat(index.events()).isEqualTo(12);
        assertThat(index.version()).isEqualTo(store.version());
        assertThat(index.newerEvents()).isEqualTo(2);
        assertThat(types(index, "c0")).endsWith("new");
        assertThat(types(index, "late")).containsExactly("first");
    }

    @Test
    void anIndexThatFitsIsOpenedAgainAndNotBuilt() throws IOException {
        store.append(events(0, 10));
        indexes.current("shop");
        List<Path> files = files();
        indexes.close();
        store.append(events(10, 3));

        try (LogIndexes later = new LogIndexes(stores, home)) {
            JourneyIndex index = later.current("shop");

            assertThat(index.events()).isEqualTo(13);
            assertThat(index.newerEvents()).isEqualTo(3);
            assertThat(files()).isEqualTo(files).hasSize(1);
        }
    }

    @Test
    void aBrokenIndexIsBuiltAnew() throws IOException {
        store.append(events(0, 10));
        indexes.current("shop");
        indexes.close();
        Files.writeString(files().getFirst(), "broken");

        try (LogIndexes later = new LogIndexes(stores, home)) {
            assertThat(later.current("shop").events()).isEqualTo(10);
        }
    }

    @Test
    void anIndexOfAnotherLogIsNotUsed() throws IOException {
        store.append(events(0, 10));
        indexes.current("shop");
        EventStores others = new InMemoryEventStores();
        others.open("first");
        others.open("shop").append(events(0, 20));

        try (LogIndexes later = new LogIndexes(others, home)) {
            assertThat(later.current("shop").events()).isEqualTo(20);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void aPropertyIsAddedWhenItIsFirstAskedFor() {
        store.append(List.of(withPlan("a", 1, "pro"), Event.of("a", 2, "x")));
        assertThat(indexes.current("shop").properties()).isEmpty();

        assertThat(indexes.current("shop", List.of("plan")).properties()).containsExactly("plan");
        store.append(List.of(withPlan("b", 3, "free")));

        JourneyIndex index = indexes.current("shop", List.of("channel", "plan"));
        assertThat(index.property("plan").names()).containsExactly("", "pro", "free");
        assertThat(index.property("channel").names()).containsExactly("", "web");
        assertThat(indexes.current("shop").events()).isEqualTo(3);
    }

    @Test
    void refusesAPropertyThatNoEventHas() {
        store.append(List.of(withPlan("a", 1, "pro")));

        assertThatThrownBy(() -> indexes.current("shop", List.of("plans")))
                .hasMessage(
                        "property \"plans\" is no property of the log's events. Did you mean"
                                + " \"plan\"?");
    }

    @Test
    void manyNewerEventsAreMergedInTheBackground() throws IOException {
        store.append(events(0, 50_000));
        indexes.current("shop");
        store.append(events(50_000, 12_000));

        assertThat(indexes.current("shop").events()).isEqualTo(62_000);

        indexes.close();
        assertThat(files()).singleElement().asString().contains("-" + store.version() + "-");
    }

    @Test
    void aLargeGapIsClosedByBuildingAtOnce() {
        store.append(events(0, 10));
        indexes.current("shop");
        store.append(events(10, 60_000));

        JourneyIndex index = indexes.current("shop");

        assertThat(index.events()).isEqualTo(60_010);
        assertThat(index.newerEvents()).isZero();
    }

    @Test
    void callersOnManyThreadsSeeWhatTheyAppended() {
        IntStream.range(0, 64)
                .parallel()
                .forEach(
                        i -> {
                            store.append(List.of(Event.of("own" + i, i, "mine")));
                            assertThat(indexes.current("shop").customerCode("own" + i))
                                    .isNotNegative();
                        });
        assertThat(indexes.current("shop").events()).isEqualTo(64);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.index("shop"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> types(JourneyIndex index, String customer) {
        List<String> types = new ArrayList<>();
        int code = index.customerCode(customer);
        index.scan(new ScanPlan(true, true, false, List.of(), -1L, TimeRange.ALL))
                .forEach(
                        code,
                        code + 1,
                        journey -> {
                            for (int i = journey.from(); i < journey.to(); i++) {
                                types.add(index.types().name(journey.types()[i]));
                            }
                        });
        return types;
    }

    private static Event withPlan(String customer, long timeMillis, String plan) {
        return new Event(
                customer,
                timeMillis,
                "x",
                "web",
                null,
                null,
                null,
                Properties.of(Map.of("plan", plan)));
    }

    private static List<Event> events(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Event.of("c" + i % 7, i, "t" + i % 3))
                .toList();
    }
}
