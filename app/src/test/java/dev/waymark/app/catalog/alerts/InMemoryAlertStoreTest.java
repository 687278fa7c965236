package dev.waymark.app.catalog.alerts;

import dev.waymark.app.catalog.alerts.contract.AlertStoreContract;
import dev.waymark.app.catalog.alerts.contract.InMemoryAlertStore;

/** The fake does what the adapters must. */
class InMemoryAlertStoreTest extends AlertStoreContract {
    private final AlertStore store = new InMemoryAlertStore();

    @Override
    protected AlertStore store() {
        return store;
    }
}
