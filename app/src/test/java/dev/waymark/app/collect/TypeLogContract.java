package dev.waymark.app.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every adapter of {@link TypeLog} must do, and of what customers said last. */
public abstract class TypeLogContract {
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
    void countsWhatSaysTheSameAgain() {
        importAll(List.of(at("a", 3, "y"), at("a", 3, "y"), at("a", 3, "x"), at("b", 3, "y")));
        store.append(List.of(at("a", 3, "y")));
        assertThat(stores.types("shop").repeats()).isEqualTo(Map.of("y", 2L));
    }

    @Test
    void tellsWhenEachCustomerSaidWhatLast() {
        importAll(
                List.of(
                        said("a", 5, "crm", Map.of("it's", "yes \"1\"")),
                        said("a", 3, "web", Map.of("it's", "no")),
                        said("a", 2, "crm", Map.of("it's", "no")),
                        said("b", 4, null, Map.of("p", "1"))));
        List<Said> said = new ArrayList<>();
        long version =
                store.customers().said(0, List.of("it's", "p", "none", "\" OR 1=1"), said::add);

        assertThat(said)
                .containsExactlyInAnyOrder(
                        new Said("a", "it's", "yes \"1\"", 5, "crm"),
                        new Said("a", "it's", "no", 3, "web"),
                        new Said("b", "p", "1", 4, null));
        assertThat(version).isEqualTo(store.version());
        said.clear();
        store.customers().said(version, List.of("p"), said::add);
        assertThat(said).isEmpty();
    }

    @Test
    void removesOldEventsOfSomeTypes() {
        importAll(List.of(at("a", 1, "x"), at("a", 5, "x"), at("b", 1, "y"), at("b", 2, "x")));
        long before = store.version();
        Map<String, Long> bounds = Map.of("x", 3L, "nothing' OR 1=1", 9L);

        assertThat(stores.types("shop").older(bounds)).isEqualTo(Map.of("x", 2L));
        assertThat(store.summary().events()).isEqualTo(4);
        assertThat(stores.types("shop").removeOlder(bounds)).isEqualTo(Map.of("x", 2L));

        assertThat(store.version()).isGreaterThan(before);
        assertThat(LoggedEvents.of(store, 0)).containsExactly(at("a", 5, "x"), at("b", 1, "y"));
        assertThat(store.customers().find("", 9)).containsExactly("a", "b");
        assertThat(stores.types("shop").removeOlder(Map.of("y", 9L))).hasSize(1);
        assertThat(store.customers().find("b", 9)).isEmpty();
        assertThat(stores.types("shop").removeOlder(bounds)).isEmpty();
        assertThat(stores.types("shop").removeOlder(Map.of())).isEmpty();
    }

    private void importAll(List<Event> events) {
        try (ImportSession session = store.beginImport()) {
            events.forEach(session::accept);
            session.commit();
        }
    }

    private static Event at(String customer, long timeMillis, String type) {
        return Event.of(customer, timeMillis, type);
    }

    private static Event said(
            String customer,
            long timeMillis,
            @Nullable String source,
            Map<String, String> properties) {
        return new Event(
                customer, timeMillis, "x", null, null, source, null, Properties.of(properties));
    }
}
