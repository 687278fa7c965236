package dev.waymark.app.lenses.contract;

import dev.waymark.app.lenses.LensRuleStore;

class InMemoryLensRuleStoreTest extends LensRuleStoreContract {
    private final InMemoryLensRuleStore store = new InMemoryLensRuleStore();

    @Override
    protected LensRuleStore store() {
        return store;
    }
}
