package dev.waymark.store.documents;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.budget.SpendStore;
import dev.waymark.app.budget.contract.SpendStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.ZoneOffset;
import java.util.List;

class DocumentSpendTest extends SpendStoreContract {
    private final SqliteAccessStores stores = SqliteAccessStores.fresh();

    @BeforeEach
    void addWorkspaces() {
        for (String id : List.of("w-1", "w-2")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected SpendStore store() {
        return stores.documents().spend();
    }
}
