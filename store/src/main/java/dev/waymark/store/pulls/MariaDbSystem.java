package dev.waymark.store.pulls;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** MariaDB, and MySQL, which speaks the same protocol, by MariaDB's own driver. */
final class MariaDbSystem implements DatabaseSystem {
    /** Those that never show the password to the other side. */
    private static final String SIGN_INS =
            "mysql_native_password,client_ed25519,caching_sha2_password,parsec";

    private static final Map<String, String> SSL_MODES =
            Map.of("disable", "disable", "require", "trust", "verify-full", "verify-full");

    private static final int DATE_LENGTH = 10;

    @Override
    public String label() {
        return "MariaDB";
    }

    @Override
    public Connection connect(DatabaseSettings settings, @Nullable String secret)
            throws SQLException {
        Properties options = new Properties();
        options.setProperty("user", settings.user());
        options.setProperty("password", secret == null ? "" : secret);
        options.setProperty(
                "sslMode", SSL_MODES.getOrDefault(settings.encryption(), "verify-full"));
        options.setProperty("restrictedAuth", SIGN_INS);
        options.setProperty("allowLocalInfile", "false");
        options.setProperty("allowMultiQueries", "false");
        options.setProperty("allowPublicKeyRetrieval", "false");
        options.setProperty("permitRedirect", "false");
        options.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS * 1_000));
        options.setProperty("socketTimeout", String.valueOf(SOCKET_SECONDS * 1_000));
        options.setProperty("tinyInt1isBit", "true");
        Connection connection = Driver.connect(Configuration.parse(address(settings), options));
        boolean ready = false;
        try {
            boolean isMySql =
                    !connection
                            .getMetaData()
                            .getDatabaseProductName()
                            .toLowerCase(Locale.ROOT)
                            .contains("mariadb");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION time_zone = '+00:00'");
                statement.execute(
                        isMySql
                                ? "SET SESSION max_execution_time = " + STATEMENT_SECONDS * 1_000
                                : "SET SESSION max_statement_time = " + STATEMENT_SECONDS);
                statement.execute("SET SESSION TRANSACTION READ ONLY");
            }
            connection.setAutoCommit(false);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /**
     * Where it is. The driver's builder, which takes no address, makes what it fails with itself;
     * so nothing gets into an address but what can be a part of none: options go beside it.
     */
    private static String address(DatabaseSettings settings) {
        require(
                settings.host().matches("[A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}]"),
                "host \"%s\" is no name or address. Write one such as db.example.org or [::1].",
                settings.host());
        return "jdbc:mariadb://"
                + settings.host()
                + ":"
                + settings.port()
                + "/"
                + settings.database();
    }

    @Override
    public String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public String text(String column) {
        return "CAST(" + column + " AS CHAR)";
    }

    @Override
    public @Nullable Cursor cursor(String type) {
        String plain = type.toUpperCase(Locale.ROOT);
        boolean isUnsigned = plain.endsWith(" UNSIGNED");
        return switch (isUnsigned ? plain.substring(0, plain.length() - 9) : plain) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" ->
                    // Unsigned numbers fail where a difference is below zero; decimal ones do not.
                    new Cursor(
                            isUnsigned ? "CAST(? AS DECIMAL(65,0))" : "CAST(? AS SIGNED)", " - %d");
            case "DECIMAL", "OLDDECIMAL" -> new Cursor("CAST(? AS DECIMAL(65,30))", " - %d");
            case "DATETIME", "TIMESTAMP" ->
                    new Cursor("CAST(? AS DATETIME(6))", " - INTERVAL %d SECOND");
            case "DATE" -> new Cursor("CAST(? AS DATE)", "");
            case "UUID", "CHAR", "VARCHAR" -> new Cursor("?", "");
            default -> null;
        };
    }

    @Override
    public void put(ObjectNode json, String name, ResultSet row, int i, String text)
            throws SQLException {
        switch (row.getMetaData().getColumnType(i)) {
            case Types.BIT, Types.BOOLEAN -> json.put(name, row.getBoolean(i));
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL ->
                    json.put(name, row.getBigDecimal(i));
            case Types.REAL, Types.FLOAT, Types.DOUBLE ->
                    RowJson.putNumber(json, name, row, i, text);
            case Types.TIMESTAMP, Types.DATE -> json.put(name, time(text));
            default -> {
                if (text.startsWith("{") || text.startsWith("[")) {
                    RowJson.putJson(json, name, text);
                } else {
                    json.put(name, text);
                }
            }
        }
    }

    /** A time as the session writes it, in UTC; what is no time, such as a day zero, stays. */
    private static String time(String text) {
        try {
            LocalDateTime time =
                    text.length() == DATE_LENGTH
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text.replace(' ', 'T'));
            return time.toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
