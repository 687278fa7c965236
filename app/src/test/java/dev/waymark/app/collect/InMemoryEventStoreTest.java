package dev.waymark.app.collect;

import java.nio.file.Path;

class InMemoryEventStoreTest extends EventStoreContract {
    @Override
    protected EventStores create(Path home) {
        return new InMemoryEventStores();
    }
}
