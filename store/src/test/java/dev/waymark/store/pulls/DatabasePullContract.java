package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every system of databases must do: a real one, which goes away and comes back. */
abstract class DatabasePullContract {
    static final JsonMapping MAPPING =
            new JsonMapping(
                    "",
                    Map.of(
                            "customer", "/client",
                            "type", "/what",
                            "time", "/at",
                            "channel", "=store",
                            "value", "/amount"),
                    Map.of("city", "/details/address/city"),
                    false);

    /** A running server, empty at first, whose user {@code owner} may do everything. */
    interface Server extends AutoCloseable {
        int port();

        void sql(String text) throws SQLException;

        @Override
        void close() throws IOException;
    }

    /** How the system writes what the tests need. */
    record Dialect(
            String system,
            String label,
            String database,
            String owner,
            String salesTable,
            String utc,
            String lastCheckpoint,
            String fiveThousand,
            String numberedTable,
            String reader,
            String writing,
            String writingRefused) {}

    abstract Dialect dialect();

    /** Starts a server; at any port if it is 0. */
    abstract Server start(int port) throws IOException, SQLException;

    DatabaseSettings settings(int port, String query, String cursor) {
        return settings(port, dialect().owner(), query, cursor, 0);
    }

    DatabaseSettings settings(int port, String user, String query, String cursor, long lookback) {
        return new DatabaseSettings(
                dialect().system(),
                "localhost",
                port,
                dialect().database(),
                user,
                "disable",
                query,
                cursor,
                lookback);
    }

    private static PullLimits allowing(int port) {
        return new PullLimits(List.of(), Set.of("localhost:" + port));
    }

    @Test
    void readsWhatIsNewExactlyOnceAlsoWhenTheDatabaseGoesAway() throws Exception {
        Server server = start(0);
        int port = server.port();
        String utc = dialect().utc();
        try (PullHouse house = new PullHouse(allowing(port))) {
            server.sql(dialect().salesTable());
            server.sql(
                    """
                    INSERT INTO sales VALUES
                      ('2026-01-01 10:00:00%s', 'ada', 'order', 12.5,
                       '{"address":{"city":"Riga"}}'),
                      ('2026-01-01 11:00:00%s', 'ben', 'order', NULL, NULL);
                    """
                            .formatted(utc, utc));
            DatabaseSettings settings = settings(port, "sales", "at");
            assertThat(
                            house.pulls()
                                    .examples(house.actor(), PullHouse.WORKSPACE, settings, "x")
                                    .getFirst()
                                    .path("client")
                                    .asString())
                    .isEqualTo("ben");
            house.add("sales", settings, MAPPING, "x");
            Pull first = house.run("sales");
            assertThat(first.state().error()).isNull();
            assertThat(first.state().lag()).isZero();
            Event ada = house.events().getFirst();
            assertThat(ada.customer()).isEqualTo("ada");
            assertThat(Instant.ofEpochMilli(ada.timeMillis())).isEqualTo("2026-01-01T10:00:00Z");
            assertThat(ada.channel()).isEqualTo("store");
            assertThat(ada.properties().get("value")).isEqualTo("12.5");
            assertThat(ada.properties().get("source")).isEqualTo("sales");
            assertThat(ada.properties().get("city")).isEqualTo("Riga");

            // One more with the same time as the last, and one refused for lack of a customer.
            server.sql(
                    """
                    INSERT INTO sales VALUES ('2026-01-01 11:00:00%s', 'eve', 'order', 1, NULL),
                      ('2026-01-01 12:00:00%s', NULL, 'order', 1, NULL);
                    """
                            .formatted(utc, utc));
            assertThat(house.run("sales").state().error()).isNull();
            assertThat(house.events())
                    .extracting(Event::customer)
                    .containsExactly("ada", "ben", "eve");

            server.close();
            Pull away = house.run("sales");
            assertThat(away.state().errorCode()).isEqualTo("PULL_UNREACHABLE");
            assertThat(away.state().error())
                    .startsWith(dialect().label() + " at localhost:" + port);
            assertThat(away.state().nextAt()).isAfter(away.state().lastRunAt());
            assertThat(away.state().checkpoint()).isEqualTo(dialect().lastCheckpoint());

            try (Server again = start(port)) {
                again.sql(dialect().salesTable());
                again.sql(dialect().fiveThousand());
                Pull back = house.run("sales");
                assertThat(back.state().error()).isNull();
                assertThat(back.state().failures()).isZero();
                assertThat(house.events()).hasSize(3 + 5000);
                house.run("sales");
                assertThat(house.events()).hasSize(3 + 5000);
                refusesWhatCouldDoHarm(house, again);
                alsoRefuses(house, again);
            }
        }
    }

    @Test
    void readsALongLookbackInPartsAndKeepsThePasswordSealed() throws Exception {
        try (Server server = start(0);
                PullHouse house = new PullHouse(allowing(server.port()), 10_000)) {
            server.sql(dialect().numberedTable());
            server.sql(dialect().reader());
            house.add(
                    "sales",
                    settings(server.port(), "reader", "sales", "n", 20_000),
                    MAPPING,
                    "open sesame");
            Pull first = house.run("sales");
            assertThat(first.state().error()).isNull();
            assertThat(house.stored("sales")).isEqualTo("turned:emases nepo");
            Pull all = house.until("sales", pull -> Long.valueOf(0).equals(pull.state().lag()));
            assertThat(all.state().checkpoint()).isEqualTo("25000");
            assertThat(house.events()).hasSize(25_000);

            server.sql(
                    """
                    INSERT INTO sales VALUES (5001, '2026-02-01 00:00:00', 'late', 'order'),
                      (4000, '2026-02-01 00:00:00', 'too late', 'order');
                    """);
            assertThat(house.run("sales").state().checkpoint()).isEqualTo("25000");
            assertThat(house.events()).hasSize(25_001).extracting(Event::customer).contains("late");
        }
    }

    private void refusesWhatCouldDoHarm(PullHouse house, Server server)
            throws SQLException, IOException {
        int port = server.port();
        assertThatThrownBy(() -> settings(port, "SELECT 1; DROP TABLE sales", "at"))
                .hasMessageContaining("has a semicolon");
        assertThatThrownBy(() -> settings(port, "DELETE FROM sales", "at"))
                .hasMessageContaining("neither a table's name nor a SELECT");
        assertThatThrownBy(
                        () ->
                                new DatabaseSettings(
                                        dialect().system(),
                                        "localhost",
                                        port,
                                        "shop?socketFactory=x",
                                        "owner",
                                        "disable",
                                        "sales",
                                        "at",
                                        0))
                .hasMessageContaining("is no name");
        DatabaseSettings elsewhere =
                new DatabaseSettings(
                        dialect().system(),
                        "169.254.169.254",
                        80,
                        "shop",
                        "owner",
                        "disable",
                        "sales",
                        "at",
                        0);
        assertThatThrownBy(() -> house.add("bad", elsewhere, MAPPING, "x"))
                .hasMessageContaining("does not let \"169.254.169.254:80\" be connected to");
        server.sql(dialect().writing());
        assertThatThrownBy(() -> look(house, settings(port, "SELECT drop_sales() AS at", "at")))
                .hasMessageContaining(dialect().writingRefused());
        assertThatThrownBy(() -> look(house, settings(port, "sales", "details")))
                .hasMessageContaining("has the type ");
        assertThatThrownBy(() -> look(house, settings(port, "sales", "nothing")))
                .hasMessageContaining("is not among those of the query");
    }

    /** What only this system could be made to do. */
    void alsoRefuses(PullHouse house, Server server) throws SQLException, IOException {}

    static void look(PullHouse house, DatabaseSettings settings) {
        house.pulls().examples(house.actor(), PullHouse.WORKSPACE, settings, "x");
    }
}
