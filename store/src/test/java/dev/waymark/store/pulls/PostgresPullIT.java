package dev.waymark.store.pulls;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The contract on a real PostgreSQL. */
class PostgresPullIT extends DatabasePullContract {
    @Override
    Dialect dialect() {
        return new Dialect(
                "postgresql",
                "PostgreSQL",
                "postgres",
                "postgres",
                """
                CREATE TABLE sales (at timestamptz NOT NULL, client text, what text,
                  amount numeric, details jsonb);
                """,
                "+00",
                "2026-01-01 12:00:00+00",
                """
                INSERT INTO sales SELECT timestamptz '2026-01-02 00:00+00'
                  + make_interval(secs => n / 3), 'c' || n, 'order', n, NULL
                  FROM generate_series(1, 5000) n;
                """,
                """
                CREATE TABLE sales (n bigint, at timestamptz, client text, what text);
                INSERT INTO sales SELECT n, timestamptz '2026-01-02 00:00+00'
                  + make_interval(secs => n), 'c' || n, 'order'
                  FROM generate_series(1, 25000) n;
                """,
                """
                CREATE ROLE reader LOGIN PASSWORD 'open sesame';
                GRANT SELECT ON sales TO reader;
                """,
                """
                CREATE FUNCTION drop_sales() RETURNS int LANGUAGE plpgsql AS
                  $$ BEGIN DROP TABLE sales; RETURN 1; END $$;
                """,
                "read-only transaction");
    }

    @Override
    Server start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        EmbeddedPostgres postgres = (port == 0 ? builder : builder.setPort(port)).start();
        return new Server() {
            @Override
            public int port() {
                return postgres.getPort();
            }

            @Override
            public void sql(String text) throws SQLException {
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(text);
                }
            }

            @Override
            public void close() throws IOException {
                postgres.close();
            }
        };
    }
}
