package dev.waymark.app.budget.contract;

import dev.waymark.app.budget.SpendStore;

class InMemorySpendStoreTest extends SpendStoreContract {
    private final InMemorySpendStore store = new InMemorySpendStore();

    @Override
    protected SpendStore store() {
        return store;
    }
}
