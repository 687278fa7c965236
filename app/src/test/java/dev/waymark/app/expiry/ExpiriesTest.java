package dev.waymark.app.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class ExpiriesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final Identities identities = Identities.underDefaultRules(stores);
    private final List<String> forgotten = new ArrayList<>();
    private List<ExpiryPeriod> periods = List.of();

    private Expiries expiries(LogIndexes indexes) {
        ExpiryStore store =
                new ExpiryStore() {
                    @Override
                    public List<ExpiryPeriod> periods(String workspace) {
                        return periods;
                    }

                    @Override
                    public void save(String workspace, List<ExpiryPeriod> next) {
                        periods = List.copyOf(next);
                    }
                };
        return new Expiries(
                store,
                stores,
                identities,
                indexes,
                forgotten::add,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Event ago(String customer, int days, String type) {
        return Event.of(customer, NOW.minus(Duration.ofDays(days)).toEpochMilli(), type);
    }

    @Test
    void showsThenRemovesWhatIsTooOldAndTheIndexFollows() throws InterruptedException {
        stores.open("shop")
                .append(
                        List.of(
                                ago("a", 100, "look"),
                                ago("a", 10, "look"),
                                ago("b", 100, "buy"),
                                ago("c", 400, "buy")));
        try (LogIndexes indexes = new LogIndexes(stores, new WaymarkHome(folder), identities)) {
            Expiries expiries = expiries(indexes);
            assertThat(indexes.current("shop").events()).isEqualTo(4);
            assertThat(expiries.preview("shop").events()).isZero();
            assertThat(expiries.preview("shop", List.of(new ExpiryPeriod("buy", 30))).types())
                    .extracting(it -> it.type() + " " + it.days() + " " + it.events())
                    .containsExactly("buy 30 2");
            assertThat(expiries.periods("shop")).isEmpty();
            expiries.save(
                    "shop",
                    List.of(new ExpiryPeriod("look", 30), new ExpiryPeriod(ExpiryPeriod.ALL, 365)));

            ExpiryReport preview = expiries.preview("shop");
            assertThat(preview.types())
                    .extracting(it -> it.type() + " " + it.days() + " " + it.events())
                    .containsExactly("buy 365 1", "look 30 1");
            assertThat(preview.removed()).isFalse();
            assertThat(stores.open("shop").summary().events()).isEqualTo(4);

            ExpiryReport run = expiries.run("shop");
            assertThat(run.events()).isEqualTo(2);
            assertThat(stores.open("shop").summary().events()).isEqualTo(2);
            assertThat(forgotten).containsExactly("shop");
            for (int i = 0; i < 200 && indexes.current("shop").events() != 2; i++) {
                Thread.sleep(10);
            }
            assertThat(indexes.current("shop").events()).isEqualTo(2);
            assertThat(indexes.current("shop").customers()).isEqualTo(2);
            assertThat(expiries.run("shop").events()).isZero();
        }
    }

    @Test
    void refusesPeriodsThatAreNone() {
        assertThatThrownBy(() -> new ExpiryPeriod("look", 0))
                .hasMessage(
                        "days (0) of \"look\" must be from 1 to 36500. Take the period away to keep"
                                + " events for ever.");
        try (LogIndexes indexes = new LogIndexes(stores, new WaymarkHome(folder), identities)) {
            assertThatThrownBy(
                            () ->
                                    expiries(indexes)
                                            .save(
                                                    "shop",
                                                    List.of(
                                                            new ExpiryPeriod("a", 1),
                                                            new ExpiryPeriod("a", 2))))
                    .hasMessageContaining("type \"a\" has two periods.");
        }
    }
}
