package dev.waymark.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.catalog.rules.InMemoryTypeRuleStore;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.catalog.rules.TypeNames.Change;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.collect.LogSummary.NameCount;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Indexes by the names that a workspace gives to types. */
class TypeRuleIndexesTest {
    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final TypeNames names = new TypeNames(new InMemoryTypeRuleStore(), Clock.systemUTC());

    private LogIndexes indexes() {
        return new LogIndexes(
                stores,
                new WaymarkHome(folder),
                Identities.underDefaultRules(stores),
                names::of,
                IndexView.WHOLE);
    }

    private static NameCounts counts(LogIndexes indexes) {
        return NameCounts.of(indexes.current("shop"));
    }

    @Test
    void mergesHidesAndGivesChannelsAndTakesAllBack() {
        EventStore store = stores.open("shop");
        store.append(
                List.of(
                        Event.of("a", 1, "Order placed"),
                        Event.of("a", 2, "purchase"),
                        Event.of("b", 3, "heartbeat")));
        try (LogIndexes indexes = indexes()) {
            assertThat(counts(indexes).types()).hasSize(3);
            long before = indexes.state("shop");

            names.change("shop", "Order placed", new Change("purchase", null, "web"), "anna");
            names.change("shop", "heartbeat", new Change(null, true, null), "anna");

            assertThat(counts(indexes))
                    .isEqualTo(
                            new NameCounts(
                                    List.of(new NameCount("purchase", 2, 1)),
                                    List.of(new NameCount("web", 1, 1))));
            assertThat(indexes.current("shop").customers()).isEqualTo(1);
            assertThat(indexes.state("shop")).isNotEqualTo(before);

            store.append(List.of(Event.of("c", 4, "heartbeat"), Event.of("c", 5, "Order placed")));
            assertThat(counts(indexes).types()).containsExactly(new NameCount("purchase", 3, 2));
            assertThat(indexes.current("shop", List.of()).version()).isEqualTo(5);

            names.undo("shop", "Order placed");
            names.undo("shop", "heartbeat");
            assertThat(counts(indexes).types())
                    .containsExactly(
                            new NameCount("Order placed", 2, 2),
                            new NameCount("heartbeat", 2, 2),
                            new NameCount("purchase", 1, 1));
        }
    }

    @Test
    void anIndexThatWasWrittenByOtherRulesIsNotUsed() {
        stores.open("shop").append(List.of(Event.of("a", 1, "x"), Event.of("a", 2, "y")));
        try (LogIndexes indexes = indexes()) {
            assertThat(counts(indexes).types()).hasSize(2);
        }
        names.change("shop", "x", new Change("y", null, null), "anna");
        try (LogIndexes later = indexes()) {
            assertThat(counts(later).types()).containsExactly(new NameCount("y", 2, 1));
        }
    }
}
