package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real PostgreSQL, which goes away and comes back. */
class PostgresPullIT {
    private static final JsonMapping MAPPING =
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

    @Test
    void readsWhatIsNewExactlyOnceAlsoWhenTheDatabaseGoesAway() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        int port = postgres.getPort();
        try (PullHouse house = new PullHouse(allowing(port))) {
            sql(
                    postgres,
                    """
                    CREATE TABLE sales (at timestamptz NOT NULL, client text, what text,
                      amount numeric, details jsonb);
                    INSERT INTO sales VALUES
                      ('2026-01-01 10:00+00', 'ada', 'order', 12.5,
                       '{"address":{"city":"Riga"}}'),
                      ('2026-01-01 11:00+00', 'ben', 'order', NULL, NULL);
                    """);
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
            assertThat(ada.channel()).isEqualTo("store");
            assertThat(ada.properties().get("value")).isEqualTo("12.5");
            assertThat(ada.properties().get("source")).isEqualTo("sales");
            assertThat(ada.properties().get("city")).isEqualTo("Riga");

            // One more with the same time as the last, and one refused for lack of a customer.
            sql(
                    postgres,
                    """
                    INSERT INTO sales VALUES ('2026-01-01 11:00+00', 'eve', 'order', 1, NULL),
                      ('2026-01-01 12:00+00', NULL, 'order', 1, NULL);
                    """);
            assertThat(house.run("sales").state().error()).isNull();
            assertThat(house.events())
                    .extracting(Event::customer)
                    .containsExactly("ada", "ben", "eve");

            postgres.close();
            Pull away = house.run("sales");
            assertThat(away.state().errorCode()).isEqualTo("PULL_UNREACHABLE");
            assertThat(away.state().error()).startsWith("PostgreSQL at localhost:" + port);
            assertThat(away.state().nextAt()).isAfter(away.state().lastRunAt());
            assertThat(away.state().checkpoint()).isEqualTo("2026-01-01 12:00:00+00");

            try (EmbeddedPostgres again = EmbeddedPostgres.builder().setPort(port).start()) {
                sql(
                        again,
                        """
                        CREATE TABLE sales (at timestamptz NOT NULL, client text, what text,
                          amount numeric, details jsonb);
                        INSERT INTO sales SELECT timestamptz '2026-01-02 00:00+00'
                          + make_interval(secs => n / 3), 'c' || n, 'order', n, NULL
                          FROM generate_series(1, 5000) n;
                        """);
                Pull back = house.run("sales");
                assertThat(back.state().error()).isNull();
                assertThat(back.state().failures()).isZero();
                assertThat(house.events()).hasSize(3 + 5000);
                house.run("sales");
                assertThat(house.events()).hasSize(3 + 5000);
                refusesWhatCouldDoHarm(house, again, port);
            }
        }
    }

    @Test
    void readsALongLookbackInPartsAndKeepsThePasswordSealed() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                PullHouse house = new PullHouse(allowing(postgres.getPort()), 10_000)) {
            sql(
                    postgres,
                    """
                    CREATE TABLE sales (n bigint, at timestamptz, client text, what text);
                    INSERT INTO sales SELECT n, timestamptz '2026-01-02 00:00+00'
                      + make_interval(secs => n), 'c' || n, 'order'
                      FROM generate_series(1, 25000) n;
                    CREATE ROLE reader LOGIN PASSWORD 'open sesame';
                    GRANT SELECT ON sales TO reader;
                    """);
            DatabaseSettings settings =
                    new DatabaseSettings(
                            "localhost",
                            postgres.getPort(),
                            "postgres",
                            "reader",
                            "disable",
                            "sales",
                            "n",
                            20_000);
            house.add("sales", settings, MAPPING, "open sesame");
            Pull first = house.run("sales");
            assertThat(first.state().error()).isNull();
            assertThat(house.stored("sales")).isEqualTo("turned:emases nepo");
            Pull all = house.until("sales", pull -> Long.valueOf(0).equals(pull.state().lag()));
            assertThat(all.state().checkpoint()).isEqualTo("25000");
            assertThat(house.events()).hasSize(25_000);

            sql(
                    postgres,
                    """
                    INSERT INTO sales VALUES (5001, '2026-02-01 00:00+00', 'late', 'order'),
                      (4000, '2026-02-01 00:00+00', 'too late', 'order');
                    """);
            assertThat(house.run("sales").state().checkpoint()).isEqualTo("25000");
            assertThat(house.events()).hasSize(25_001).extracting(Event::customer).contains("late");
        }
    }

    private static void refusesWhatCouldDoHarm(PullHouse house, EmbeddedPostgres postgres, int port)
            throws SQLException, IOException {
        assertThatThrownBy(() -> settings(port, "SELECT 1; DROP TABLE sales", "at"))
                .hasMessageContaining("has a semicolon");
        assertThatThrownBy(() -> settings(port, "DELETE FROM sales", "at"))
                .hasMessageContaining("neither a table's name nor a SELECT");
        assertThatThrownBy(
                        () ->
                                new DatabaseSettings(
                                        "localhost",
                                        port,
                                        "postgres?socketFactory=x",
                                        "postgres",
                                        "disable",
                                        "sales",
                                        "at",
                                        0))
                .hasMessageContaining("is no name");
        DatabaseSettings elsewhere =
                new DatabaseSettings(
                        "169.254.169.254", 80, "postgres", "postgres", "disable", "sales", "at", 0);
        assertThatThrownBy(() -> house.add("bad", elsewhere, MAPPING, "x"))
                .hasMessageContaining("does not let \"169.254.169.254:80\" be connected to");
        DatabaseSettings writes = settings(port, "SELECT drop_sales() AS at", "at");
        sql(
                postgres,
                """
                CREATE FUNCTION drop_sales() RETURNS int LANGUAGE plpgsql AS
                  $$ BEGIN DROP TABLE sales; RETURN 1; END $$;
                """);
        assertThatThrownBy(
                        () ->
                                house.pulls()
                                        .examples(house.actor(), PullHouse.WORKSPACE, writes, "x"))
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(
                        () ->
                                house.pulls()
                                        .examples(
                                                house.actor(),
                                                PullHouse.WORKSPACE,
                                                settings(port, "sales", "details"),
                                                "x"))
                .hasMessageContaining("has the type jsonb");
    }

    private static DatabaseSettings settings(int port, String query, String cursor) {
        return new DatabaseSettings(
                "localhost", port, "postgres", "postgres", "disable", query, cursor, 0);
    }

    private static PullLimits allowing(int port) {
        return new PullLimits(List.of(), Set.of("localhost:" + port));
    }

    private static void sql(EmbeddedPostgres postgres, String text) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
