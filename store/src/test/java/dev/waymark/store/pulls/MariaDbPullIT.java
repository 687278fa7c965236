package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The contract on a real MariaDB, and what is its own. */
class MariaDbPullIT extends DatabasePullContract {
    @Override
    Dialect dialect() {
        return new Dialect(
                "mariadb",
                "MariaDB",
                "shop",
                "owner",
                """
                CREATE TABLE sales (at timestamp NOT NULL, client varchar(40), what varchar(40),
                  amount decimal(12,2), details json);
                """,
                "",
                "2026-01-01 12:00:00",
                """
                INSERT INTO sales SELECT timestamp '2026-01-02 00:00:00'
                  + INTERVAL seq DIV 3 SECOND, concat('c', seq), 'order', seq, NULL
                  FROM seq_1_to_5000;
                """,
                """
                CREATE TABLE sales (n bigint unsigned, at datetime, client text, what text);
                INSERT INTO sales SELECT seq, timestamp '2026-01-02 00:00:00'
                  + INTERVAL seq SECOND, concat('c', seq), 'order' FROM seq_1_to_25000;
                """,
                """
                CREATE USER reader@'%' IDENTIFIED BY 'open sesame';
                GRANT SELECT ON shop.sales TO reader@'%';
                """,
                """
                CREATE FUNCTION drop_sales() RETURNS int MODIFIES SQL DATA
                  BEGIN DELETE FROM sales; RETURN 1; END
                """,
                "READ ONLY transaction");
    }

    @Override
    Server start(int port) throws IOException {
        return new MariaDbServer(port);
    }

    @Override
    void alsoRefuses(PullHouse house, Server server) throws IOException {
        Path written = Files.createTempDirectory("waymark-mariadb").resolve("out");
        for (String end : List.of("-- ", "# ", "/* ")) {
            String breaksOut = "SELECT 1 AS n) AS w INTO OUTFILE '%s' %s".formatted(written, end);
            assertThatThrownBy(() -> look(house, settings(server.port(), breaksOut, "n")))
                    .as(end)
                    .hasMessageContaining("MariaDB at localhost:");
            assertThat(written).doesNotExist();
        }
        DatabaseSettings wrong = settings(server.port(), "nobody", "sales", "at", 0);
        assertThatThrownBy(() -> look(house, wrong))
                .hasMessageContaining("MariaDB at localhost:" + server.port() + " refuses");
    }

    @Test
    void makesJsonOfEveryKindOfValueAndGoesAlongEveryKindOfColumn() throws Exception {
        try (Server server = start(0);
                PullHouse house =
                        new PullHouse(
                                new PullLimits(List.of(), Set.of("localhost:" + server.port())))) {
            server.sql(
                    """
                    CREATE TABLE kinds (small tinyint unsigned, flag boolean, big bigint,
                      exact decimal(20,4), rough double, day date, moment datetime(3),
                      stamp timestamp(6), word varchar(20), `odd ``name` text, id uuid,
                      number varchar(20));
                    INSERT INTO kinds VALUES (200, true, -9007199254740993, 1.5, 2.25, '2026-03-29',
                      '2026-03-29 02:30:00.125', '2026-03-29 02:30:00.000001', 'жук', '[1,2]',
                      '0199a3c0-0000-7000-8000-000000000001', '[1,2');
                    """);
            for (String cursor :
                    List.of("small", "big", "exact", "day", "moment", "stamp", "word", "id")) {
                List<JsonNode> rows =
                        house.pulls()
                                .examples(
                                        house.actor(),
                                        PullHouse.WORKSPACE,
                                        settings(server.port(), "kinds", cursor),
                                        "x");
                assertThat(rows)
                        .as(cursor)
                        .singleElement()
                        .hasToString(
                                "{\"small\":200,\"flag\":true,\"big\":-9007199254740993,"
                                        + "\"exact\":1.5000,\"rough\":2.25,"
                                        + "\"day\":\"2026-03-29T00:00:00Z\","
                                        + "\"moment\":\"2026-03-29T02:30:00.125Z\","
                                        + "\"stamp\":\"2026-03-29T02:30:00.000001Z\","
                                        + "\"word\":\"жук\",\"odd `name\":[1,2],"
                                        + "\"id\":\"0199a3c0-0000-7000-8000-000000000001\","
                                        + "\"number\":\"[1,2\"}");
            }
            assertThatThrownBy(() -> look(house, settings(server.port(), "kinds", "rough")))
                    .hasMessageContaining("has the type DOUBLE, along which nothing can go");
        }
    }

    @Test
    void letsNothingIntoTheAddressButTheAddress() {
        for (String host : List.of("db,evil.example", "db/x?autocommit=true", "address=(host=x)")) {
            DatabaseSettings settings =
                    new DatabaseSettings(
                            "mariadb", host, 3306, "shop", "u", "disable", "sales", "at", 0);
            assertThatThrownBy(() -> new MariaDbSystem().connect(settings, "x"))
                    .hasMessageContaining("is no name or address");
        }
    }
}
