package dev.waymark.app.collect;

import java.nio.file.Path;

class InMemoryTypeLogTest extends TypeLogContract {
    @Override
    protected EventStores create(Path home) {
        return new InMemoryEventStores();
    }
}
