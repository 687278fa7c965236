package dev.waymark.store.events;

import dev.waymark.app.collect.EventStoreContract;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.home.WaymarkHome;

import java.nio.file.Path;
import java.time.Clock;

class DuckDbEventStoreTest extends EventStoreContract {
    @Override
    protected EventStores create(Path home) {
        return new DuckDbEventStores(
                new WaymarkHome(home), StoreLimits.DEFAULT, "the test", null, Clock.systemUTC());
    }
}
