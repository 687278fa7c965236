package dev.waymark.store.documents.sql;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Runs statements: values are always bound, never written into the text. */
public final class Database {
    private final DataSource source;

    /** Statements over a source of connections. */
    public Database(DataSource source) {
        this.source = source;
    }

    /** All rows that the query finds. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return connected(connection -> list(connection, sql, row, values));
    }

    /** All rows that the query finds on the connection of a transaction. */
    public static <T> List<T> list(
            Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(row.read(result));
                }
            }
            return found;
        }
    }

    /** The first row that the query finds. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** Changes rows and returns how many. */
    public int change(String sql, @Nullable Object... values) {
        return connected(connection -> change(connection, sql, values));
    }

    /** Changes rows on the connection of a transaction and returns how many. */
    public static int change(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Does the work all or nothing: what it changed is undone if it answers false or fails. */
    public boolean atomically(Work<Boolean> work) {
        return connected(
                connection -> {
                    connection.setAutoCommit(false);
                    boolean done = false;
                    try {
                        done = work.on(connection);
                    } finally {
                        if (done) {
                            connection.commit();
                        } else {
                            connection.rollback();
                        }
                        connection.setAutoCommit(true);
                    }
                    return done;
                });
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw JourneyException.internal(
                    "DOCUMENTS_FAILED", "The database of documents failed. See the log.", e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.BIGINT);
                case Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
                case Boolean flag -> statement.setBoolean(i + 1, flag);
                case Long number -> statement.setLong(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case Object other ->
                        throw new IllegalArgumentException("no column holds " + other.getClass());
            }
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something done on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
