package dev.waymark.store.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class DiskReserveTest {
    @Test
    void goesOnByItselfOnceThereIsRoom() {
        AtomicLong usable = new AtomicLong(10);
        DiskReserve reserve = new DiskReserve("shop", 100, usable::get);

        assertThatThrownBy(reserve::require)
                .isInstanceOf(JourneyException.class)
                .hasMessageContaining("The disk of workspace \"shop\" is full.");
        usable.set(100);

        assertThatCode(reserve::require).doesNotThrowAnyException();
    }

    @Test
    void takesNoEventWhenTheDiskIsNearlyFull(@TempDir Path home) {
        StoreLimits greedy = new StoreLimits(64, 1, 2, 2, Integer.MAX_VALUE);
        try (DuckDbEventStores stores =
                new DuckDbEventStores(
                        new WaymarkHome(home), greedy, "the test", null, Clock.systemUTC())) {
            EventStore store = stores.open("shop");

            assertThatThrownBy(() -> store.append(List.of(Event.of("ada", 1, "visit"))))
                    .isInstanceOf(JourneyException.class)
                    .extracting("code")
                    .isEqualTo("DISK_FULL");
            org.assertj.core.api.Assertions.assertThat(store.summary().events()).isZero();
        }
    }
}
