package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.app.weekly.contract.WeeklyStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

    @Test
    void readsWhatWasKeptWhenAddressesWereCheckedLess(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("documents.db");
        Schedule ada =
                new Schedule(
                        DayOfWeek.MONDAY,
                        8,
                        ZoneOffset.UTC,
                        "en",
                        List.of("ada@example.org"),
                        Instant.EPOCH);
        try (Documents documents = Documents.open(file)) {
            for (String id : List.of("w-1", "w-2", "w-3")) {
                documents.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
                documents.weekly().plan(id, Optional.of(ada));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement older =
                        connection.prepareStatement(
                                "UPDATE weekly_schedules SET recipients = ?"
                                        + " WHERE workspace_id = ?")) {
            older.setString(1, "a..b@example.org");
            older.setString(2, "w-1");
            older.executeUpdate();
            older.setString(1, "a..b@example.org\nada@example.org");
            older.setString(2, "w-2");
            older.executeUpdate();
        }
        try (Documents documents = Documents.open(file)) {
            assertThat(documents.weekly().schedule("w-1")).isEmpty();
            assertThat(documents.weekly().schedule("w-2")).contains(ada);
            assertThat(documents.weekly().schedules()).containsOnlyKeys("w-2", "w-3");
        }
    }

    @Override
    protected WeeklyStore store() {
        return stores.documents().weekly();
    }
}
