package dev.waymark.app.stages.contract;

import dev.waymark.app.stages.StageStore;

class InMemoryStageStoreTest extends StageStoreContract {
    private final InMemoryStageStore store = new InMemoryStageStore();

    @Override
    protected StageStore store() {
        return store;
    }
}
