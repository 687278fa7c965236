package dev.waymark.store.documents;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.catalog.alerts.AlertStore;
import dev.waymark.app.catalog.alerts.contract.AlertStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.ZoneOffset;
import java.util.List;

class DocumentAlertsTest extends AlertStoreContract {
    private final SqliteAccessStores stores = SqliteAccessStores.fresh();

    @BeforeEach
    void addWorkspacesAndUsers() {
        for (String id : List.of("w-1", "w-2")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
        for (String id : List.of("u-1", "u-2")) {
            stores.users().add(new User(id, id, id + "@example.org", Role.VIEWER), "hash");
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected AlertStore store() {
        return stores.documents().alerts();
    }
}
