package dev.waymark.store.events;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.TypeLogContract;
import dev.waymark.app.home.WaymarkHome;

import java.nio.file.Path;
import java.time.Clock;

class DuckDbTypeLogTest extends TypeLogContract {
    @Override
    protected EventStores create(Path home) {
        return new DuckDbEventStores(
                new WaymarkHome(home), StoreLimits.DEFAULT, "the test", null, Clock.systemUTC());
    }
}
