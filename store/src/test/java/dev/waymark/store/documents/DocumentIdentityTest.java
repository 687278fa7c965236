package dev.waymark.store.documents;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.identity.IdentityStore;
import dev.waymark.app.identity.IdentityStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.ZoneOffset;
import java.util.List;

class DocumentIdentityTest extends IdentityStoreContract {
    private final SqliteAccessStores stores = SqliteAccessStores.fresh();

    @BeforeEach
    void addWorkspaces() {
        for (String id : List.of("shop", "bank")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected IdentityStore store() {
        return stores.documents().identity();
    }
}
