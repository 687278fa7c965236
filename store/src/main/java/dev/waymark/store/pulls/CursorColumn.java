package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * The growing column of a query, and the statements that go along it. Names are quoted; values are
 * bound; the type is one of those that the system knows.
 *
 * @param from the query, as the part of a statement behind FROM
 * @param column quoted
 * @param text the column as text
 * @param type how it is compared
 * @param lookback see {@link DatabaseSettings}
 */
record CursorColumn(
        String from, String column, String text, DatabaseSystem.Cursor type, long lookback) {
    /** Name of the column that gives the cursor's value as text. */
    static final String ALIAS = "waymark_cursor";

    /** Name of the column that says whether a row lies behind the value asked from. */
    static final String BEYOND = "waymark_beyond";

    /** Asks the database what type the column has. */
    static CursorColumn of(Connection connection, DatabaseSystem system, DatabaseSettings settings)
            throws SQLException {
        String from =
                settings.isTable()
                        ? quotedTable(system, settings.query())
                        : "(" + settings.query() + "\n)";
        String sql = "SELECT * FROM " + from + " AS w LIMIT 0";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet nothing = statement.executeQuery()) {
            ResultSetMetaData columns = nothing.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (columns.getColumnLabel(i).equals(settings.cursor())) {
                    String type = columns.getColumnTypeName(i);
                    DatabaseSystem.Cursor known = system.cursor(type);
                    if (known == null) {
                        throw DatabaseReader.noCursor(
                                settings.cursor(),
                                "has the type " + type + ", along which nothing can go");
                    }
                    String column = "w." + system.quoted(settings.cursor());
                    return new CursorColumn(
                            from, column, system.text(column), known, settings.lookback());
                }
            }
        }
        throw DatabaseReader.noCursor(settings.cursor(), "is not among those of the query");
    }

    private static String quotedTable(DatabaseSystem system, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? system.quoted(name)
                : system.quoted(name.substring(0, dot))
                        + "."
                        + system.quoted(name.substring(dot + 1));
    }

    /** All rows at and behind a value, which is bound twice, in the column's order. */
    String rows(@Nullable String value) {
        return "SELECT w.*, "
                + text
                + " AS "
                + ALIAS
                + ", "
                + (value == null ? "true" : column + " > " + type.bound())
                + " AS "
                + BEYOND
                + " FROM "
                + from
                + " AS w WHERE "
                + (value == null ? column + " IS NOT NULL" : column + " >= " + start())
                + " ORDER BY "
                + column;
    }

    private String start() {
        return lookback == 0 || type.back().isEmpty()
                ? type.bound()
                : type.bound() + type.back().formatted(lookback);
    }

    /** How many rows lie behind a value, at most so many. */
    String count(@Nullable String value, long most) {
        return "SELECT count(*) FROM (SELECT 1 FROM "
                + from
                + " AS w WHERE "
                + (value == null ? column + " IS NOT NULL" : column + " > " + type.bound())
                + " LIMIT "
                + most
                + ") AS waiting";
    }

    /** The newest rows. */
    String newest(int most) {
        return "SELECT w.* FROM "
                + from
                + " AS w WHERE "
                + column
                + " IS NOT NULL ORDER BY "
                + column
                + " DESC LIMIT "
                + most;
    }
}
