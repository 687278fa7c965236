package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;

/**
 * The growing column of a query, and the statements that go along it. Names are quoted; values are
 * bound; the type is one of those known here.
 *
 * @param from the query, as the part of a statement behind FROM
 * @param column quoted
 * @param type of the column
 * @param lookback see {@link DatabaseSettings}
 */
record CursorColumn(String from, String column, String type, long lookback) {
    /** Name of the column that gives the cursor's value as text. */
    static final String ALIAS = "waymark_cursor";

    /** Name of the column that says whether a row lies behind the value asked from. */
    static final String BEYOND = "waymark_beyond";

    private static final Set<String> NUMBERS =
            Set.of("int2", "int4", "int8", "serial", "bigserial", "smallserial", "numeric");
    private static final Set<String> TIMES = Set.of("timestamp", "timestamptz");
    private static final Set<String> OTHERS = Set.of("date", "uuid", "text", "varchar");

    /** Asks the database what type the column has. */
    static CursorColumn of(Connection connection, DatabaseSettings settings) throws SQLException {
        String from =
                settings.isTable() ? quotedTable(settings.query()) : "(" + settings.query() + "\n)";
        String sql = "SELECT * FROM " + from + " AS w LIMIT 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeQuery().close();
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
                if (columns.getColumnLabel(i).equals(settings.cursor())) {
                    return new CursorColumn(
                            from,
                            "w." + quoted(settings.cursor()),
                            known(settings, columns.getColumnTypeName(i)),
                            settings.lookback());
                }
            }
        }
        throw PostgresReader.noCursor(settings.cursor(), "is not among those of the query");
    }

    private static String known(DatabaseSettings settings, String type) {
        String plain =
                switch (type) {
                    case "serial" -> "int4";
                    case "bigserial" -> "int8";
                    case "smallserial" -> "int2";
                    default -> type;
                };
        if (!NUMBERS.contains(plain) && !TIMES.contains(plain) && !OTHERS.contains(plain)) {
            throw PostgresReader.noCursor(
                    settings.cursor(), "has the type " + type + ", along which nothing can go");
        }
        return plain;
    }

    private static String quotedTable(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? quoted(name)
                : quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** All rows at and behind a value, which is bound twice, in the column's order. */
    String rows(@Nullable String value) {
        return "SELECT w.*, "
                + column
                + "::text AS "
                + ALIAS
                + ", "
                + (value == null ? "true" : column + " > " + bound())
                + " AS "
                + BEYOND
                + " FROM "
                + from
                + " AS w"
                + (value == null ? "" : " WHERE " + column + " >= " + start())
                + " ORDER BY "
                + column
                + " NULLS LAST";
    }

    private String start() {
        String value = bound();
        if (lookback == 0) {
            return value;
        }
        if (NUMBERS.contains(type)) {
            return value + " - " + lookback;
        }
        return TIMES.contains(type) ? value + " - interval '" + lookback + " seconds'" : value;
    }

    private String bound() {
        return "CAST(? AS " + type + ")";
    }

    /** How many rows lie behind a value, at most so many. */
    String count(@Nullable String value, long most) {
        return "SELECT count(*) FROM (SELECT 1 FROM "
                + from
                + " AS w WHERE "
                + (value == null ? column + " IS NOT NULL" : column + " > " + bound())
                + " LIMIT "
                + most
                + ") AS waiting";
    }

    /** The newest rows. */
    String newest(int most) {
        return "SELECT w.* FROM "
                + from
                + " AS w ORDER BY "
                + column
                + " DESC NULLS LAST LIMIT "
                + most;
    }
}
