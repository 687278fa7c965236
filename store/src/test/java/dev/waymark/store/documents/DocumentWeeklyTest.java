package dev.waymark.store.documents;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.app.weekly.contract.WeeklyStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.ZoneOffset;
import java.util.List;

class DocumentWeeklyTest extends WeeklyStoreContract {
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
    protected WeeklyStore store() {
        return stores.documents().weekly();
    }
}
