package dev.waymark.store.events;

import org.duckdb.DuckDBConnection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The SQL that moves the staged rows of a file into the facts: numbers the occurrences of contents
 * that repeat in the file, leaves out what the log holds, and keeps the file's order.
 */
final class Intake {
    private static final String COLUMNS =
            "s.customer, s.time, s.type, s.channel, s.value, s.source, s.id, s.properties,"
                    + " s.hash_high, s.hash_low";

    /** The store's version: the newest event's number, or a higher one that an erasure has left. */
    static final String VERSION =
            "SELECT greatest((SELECT coalesce(max(seq), 0) FROM facts), (SELECT"
                    + " coalesce(max(value::BIGINT), 0) FROM meta WHERE name = 'version'))";

    private Intake() {}

    /** An empty staging table for one connection. */
    static void createStage(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TEMP TABLE stage AS SELECT 0::BIGINT AS row, customer, time, type,"
                        + " channel, value, source, id, properties, hash_high, hash_low,"
                        + " occurrence FROM facts LIMIT 0");
    }

    /**
     * Inserts the new ones of the staged rows, inside the caller's transaction.
     *
     * @param version number of the newest event so far
     * @return how many are new
     */
    static long insert(DuckDBConnection connection, long version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean repeats = findRepeats(statement) > 0;
            boolean known = version > 0 && findKnown(statement, repeats) > 0;
            if (!repeats && !known) {
                return statement.executeLargeUpdate(
                        "INSERT INTO facts SELECT "
                                + version
                                + " + s.row, "
                                + COLUMNS
                                + ", 0 FROM stage s");
            }
            return statement.executeLargeUpdate(
                    "INSERT INTO facts SELECT "
                            + version
                            + " + s.row, "
                            + COLUMNS
                            + (repeats ? ", coalesce(r.occurrence, 0)" : ", 0")
                            + " FROM stage s"
                            + (repeats ? " LEFT JOIN repeats r ON r.row = s.row" : "")
                            + (known ? " ANTI JOIN known k ON k.row = s.row" : "")
                            + " ORDER BY s.row");
        }
    }

    private static long findRepeats(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TEMP TABLE repeats AS SELECT row, (row_number() OVER (PARTITION BY"
                    + " hash_high, hash_low ORDER BY row) - 1)::INTEGER AS occurrence FROM stage"
                    + " SEMI JOIN (SELECT hash_high, hash_low FROM stage GROUP BY hash_high,"
                    + " hash_low HAVING count(*) > 1) USING (hash_high, hash_low)");
        return count(statement, "SELECT count(*) FROM repeats WHERE occurrence > 0");
    }

    private static long findKnown(Statement statement, boolean repeats) throws SQLException {
        statement.execute(
                "CREATE TEMP TABLE known AS SELECT s.row FROM stage s"
                        + (repeats ? " LEFT JOIN repeats r ON r.row = s.row" : "")
                        + " SEMI JOIN facts f ON f.hash_high = s.hash_high AND f.hash_low ="
                        + " s.hash_low AND f.occurrence = "
                        + (repeats ? "coalesce(r.occurrence, 0)" : "0"));
        return count(statement, "SELECT count(*) FROM known");
    }

    static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
