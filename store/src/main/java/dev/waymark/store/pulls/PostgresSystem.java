package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** PostgreSQL, by its own driver. */
final class PostgresSystem implements DatabaseSystem {
    private static final String MOST_BUFFERED = "64M";

    @Override
    public String label() {
        return "PostgreSQL";
    }

    @Override
    public Connection connect(DatabaseSettings settings, @Nullable String secret)
            throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {settings.host()});
        source.setPortNumbers(new int[] {settings.port()});
        source.setDatabaseName(settings.database());
        source.setUser(settings.user());
        source.setPassword(secret);
        source.setSslMode(settings.encryption());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setApplicationName("waymark");
        source.setReadOnly(true);
        source.setMaxResultBuffer(MOST_BUFFERED);
        source.setOptions("-c statement_timeout=" + STATEMENT_SECONDS * 1_000);
        Connection connection = source.getConnection();
        boolean ready = false;
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String text(String column) {
        return column + "::text";
    }

    @Override
    public @Nullable Cursor cursor(String type) {
        String plain =
                switch (type) {
                    case "serial" -> "int4";
                    case "bigserial" -> "int8";
                    case "smallserial" -> "int2";
                    default -> type;
                };
        String bound = "CAST(? AS " + plain + ")";
        return switch (plain) {
            case "int2", "int4", "int8", "numeric" -> new Cursor(bound, " - %d");
            case "timestamp", "timestamptz" -> new Cursor(bound, " - interval '%d seconds'");
            case "date", "uuid", "text", "varchar" -> new Cursor(bound, "");
            default -> null;
        };
    }

    @Override
    public void put(ObjectNode json, String name, ResultSet row, int i, String text)
            throws SQLException {
        switch (row.getMetaData().getColumnTypeName(i)) {
            case "int2", "int4", "int8", "serial", "bigserial", "smallserial" ->
                    json.put(name, row.getLong(i));
            case "numeric", "float4", "float8" -> RowJson.putNumber(json, name, row, i, text);
            case "bool" -> json.put(name, row.getBoolean(i));
            case "timestamptz" ->
                    json.put(name, row.getObject(i, OffsetDateTime.class).toInstant().toString());
            case "timestamp" ->
                    json.put(
                            name,
                            row.getObject(i, LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC)
                                    .toString());
            case "date" ->
                    json.put(
                            name,
                            row.getObject(i, LocalDate.class)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .toString());
            case "json", "jsonb" -> RowJson.putJson(json, name, text);
            default -> json.put(name, text);
        }
    }
}
