package dev.waymark.app.maps;

import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.app.maps.contract.MapStoreContract;

/** The fake does what the adapters must. */
class InMemoryMapStoreTest extends MapStoreContract {
    private final InMemoryMapStore store = new InMemoryMapStore();

    @Override
    protected MapStore store() {
        return store;
    }
}
