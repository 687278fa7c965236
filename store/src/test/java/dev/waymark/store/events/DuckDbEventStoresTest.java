package dev.waymark.store.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.home.WorkspaceHolder;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

class DuckDbEventStoresTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private WaymarkHome home;

    @BeforeEach
    void setHome(@TempDir Path folder) {
        home = new WaymarkHome(folder);
    }

    @Test
    void keepsEventsFromOneProcessToTheNext() {
        String id;
        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            EventStore store = stores.open("shop");
            id = store.id();
            store.append(List.of(Event.of("a", 1, "x")));
        }
        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            EventStore store = stores.open("shop");
            store.append(List.of(Event.of("b", 2, "y"), Event.of("a", 3, "y")));

            assertThat(store.id()).isEqualTo(id);
            assertThat(LoggedEvents.of(store, 0))
                    .containsExactly(
                            Event.of("a", 1, "x"), Event.of("b", 2, "y"), Event.of("a", 3, "y"));
        }
    }

    @Test
    void refusesAWorkspaceThatIsHeldAndNamesTheHolder() {
        try (DuckDbEventStores first =
                        new DuckDbEventStores(
                                home,
                                StoreLimits.DEFAULT,
                                "waymark serve",
                                "http://localhost:8080",
                                Clock.fixed(NOW, ZoneOffset.UTC));
                DuckDbEventStores second = stores(StoreLimits.DEFAULT)) {
            first.open("shop");

            assertThatThrownBy(() -> second.open("shop"))
                    .isInstanceOf(JourneyException.class)
                    .hasMessage(
                            "workspace \"shop\" is held by waymark serve (process %d, since"
                                    + " 2026-03-01T10:00:00Z) at http://localhost:8080. Send the"
                                    + " request there, or stop it.",
                            ProcessHandle.current().pid())
                    .extracting(fault -> ((JourneyException) fault).code())
                    .isEqualTo("WORKSPACE_IN_USE");
            assertThat(DuckDbEventStores.holder(home, "shop"))
                    .contains(
                            new WorkspaceHolder(
                                    ProcessHandle.current().pid(),
                                    "waymark serve",
                                    "http://localhost:8080",
                                    NOW));

            first.close("shop");

            assertThat(DuckDbEventStores.holder(home, "shop")).isEmpty();
            assertThat(second.open("shop").version()).isZero();
        }
    }

    @Test
    void refusesIdsThatAreNoFolderNames() {
        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            assertThatThrownBy(() -> stores.open("../shop"))
                    .hasMessage(
                            "workspace \"../shop\" is not an id. Give 1 to 64 letters, digits,"
                                    + " dashes or underscores, beginning with a letter or digit.");
        }
    }

    @Test
    void refusesAFileThatIsNoneOfItsOwn() throws IOException {
        Files.createDirectories(home.workspace("shop"));
        Files.writeString(home.events("shop"), "this is no database".repeat(1000));

        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            assertThatThrownBy(() -> stores.open("shop"))
                    .isInstanceOf(JourneyException.class)
                    .hasMessage(
                            "The file events.duckdb of workspace \"shop\" cannot be opened. It is"
                                    + " damaged, or another program made it; restore it from a"
                                    + " backup.");
        }
        assertThat(DuckDbEventStores.holder(home, "shop")).isEmpty();
    }

    @Test
    void importsMoreThanFitsItsMemory() {
        try (DuckDbEventStores stores = stores(new StoreLimits(64, 2_000, 2, 2, 0))) {
            EventStore store = stores.open("shop");
            SplittableRandom random = new SplittableRandom(1);
            try (ImportSession session = store.beginImport()) {
                for (int i = 0; i < 70_000; i++) {
                    session.accept(wide(random));
                }
                assertThat(session.commit().added()).isEqualTo(70_000);
            }
            assertThat(store.summary().events()).isEqualTo(70_000);
        }
    }

    @Test
    void anImportThatFindsTheDiskFullChangesNothing() {
        try (DuckDbEventStores stores = stores(new StoreLimits(64, 1, 2, 2, 0))) {
            EventStore store = stores.open("shop");
            store.append(List.of(Event.of("a", 1, "x")));
            SplittableRandom random = new SplittableRandom(1);
            assertThatThrownBy(
                            () -> {
                                try (ImportSession session = store.beginImport()) {
                                    for (int i = 0; i < 80_000; i++) {
                                        session.accept(wide(random));
                                    }
                                    session.commit();
                                }
                            })
                    .hasMessage(
                            "The disk of workspace \"shop\" is full. Nothing was changed; make"
                                    + " room and try again.")
                    .extracting(fault -> ((JourneyException) fault).kind())
                    .isEqualTo(FaultKind.LIMIT);

            assertThat(LoggedEvents.of(store, 0)).containsExactly(Event.of("a", 1, "x"));
            assertThat(store.append(List.of(Event.of("b", 1, "x"))).added()).isEqualTo(1);
        }
    }

    @Test
    void anImportWithTooManyTypesIsRefusedAndLeavesNothing() {
        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            EventStore store = stores.open("shop");
            assertThatThrownBy(
                            () -> {
                                try (ImportSession session = store.beginImport()) {
                                    for (int i = 0; i < 70_000; i++) {
                                        session.accept(Event.of("a", i, "type " + i));
                                    }
                                }
                            })
                    .hasMessage(
                            "The log has more than 65535 different values of type (the next is"
                                + " \"type 65535\"). Check that the right column is taken for it.");
            assertThat(store.summary().events()).isZero();
        }
    }

    @Test
    void showsEventsWithTheirNamesToTheCurious() throws SQLException {
        try (DuckDbEventStores stores = stores(StoreLimits.DEFAULT)) {
            stores.open("shop")
                    .append(
                            List.of(
                                    new Event(
                                            "ann",
                                            1_000,
                                            "buy",
                                            "web",
                                            2.0,
                                            "crm",
                                            "7",
                                            Properties.of(java.util.Map.of("plan", "pro")))));
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + home.events("shop"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM events")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("customer")).isEqualTo("ann");
            assertThat(row.getTimestamp("time").toInstant()).isEqualTo(Instant.ofEpochMilli(1_000));
            assertThat(row.getString("type")).isEqualTo("buy");
            assertThat(row.getString("properties")).isEqualTo("{\"plan\":\"pro\"}");
        }
    }

    /** An event with a kilobyte of text that does not compress. */
    private static Event wide(SplittableRandom random) {
        String text =
                random.ints(500, '0', 0x2000)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return new Event(
                "customer " + random.nextInt(1000),
                random.nextInt(),
                "type",
                null,
                null,
                null,
                null,
                Properties.of(List.of("text"), new String[] {text}));
    }

    private DuckDbEventStores stores(StoreLimits limits) {
        return new DuckDbEventStores(home, limits, "the test", null, Clock.systemUTC());
    }
}
