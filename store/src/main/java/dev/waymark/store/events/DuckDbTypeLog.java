package dev.waymark.store.events;

import dev.waymark.app.collect.TypeLog;

import org.duckdb.DuckDBConnection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The log by type. Names never get into the text of a statement: types are looked up here, and
 * written as numbers.
 */
final class DuckDbTypeLog implements TypeLog {
    private final DuckDbEventStore store;

    DuckDbTypeLog(DuckDbEventStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Long> repeats() {
        return counts(
                "SELECT type, sum(times - 1)::BIGINT AS found FROM (SELECT type, customer, time,"
                        + " count(*) AS times FROM facts GROUP BY ALL HAVING count(*) > 1) GROUP"
                        + " BY type");
    }

    @Override
    public Map<String, Long> older(Map<String, Long> before) {
        String where = where(before);
        return where.isEmpty()
                ? Map.of()
                : counts(
                        "SELECT type, count(*) AS found FROM facts WHERE "
                                + where
                                + " GROUP BY type");
    }

    @Override
    public Map<String, Long> removeOlder(Map<String, Long> before) {
        Map<String, Long> removed = older(before);
        if (!removed.isEmpty()) {
            store.remove(where(before));
        }
        return removed;
    }

    /** Which rows are older; empty if the log knows none of the types. */
    private String where(Map<String, Long> before) {
        Map<String, Integer> codes =
                store.database()
                        .query(
                                connection -> {
                                    Map<String, Integer> found = new TreeMap<>();
                                    try (Statement statement = connection.createStatement();
                                            ResultSet rows =
                                                    statement.executeQuery(
                                                            "SELECT name, code FROM types")) {
                                        while (rows.next()) {
                                            found.put(rows.getString(1), rows.getInt(2));
                                        }
                                    }
                                    return found;
                                });
        List<String> parts =
                before.entrySet().stream()
                        .filter(it -> codes.containsKey(it.getKey()))
                        .map(
                                it ->
                                        "(type = %d AND time < %d)"
                                                .formatted(codes.get(it.getKey()), it.getValue()))
                        .toList();
        return String.join(" OR ", parts);
    }

    private Map<String, Long> counts(String query) {
        return store.database().query(connection -> counts(connection, query));
    }

    private static Map<String, Long> counts(DuckDBConnection connection, String query)
            throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT t.name, c.found FROM ("
                                        + query
                                        + ") c JOIN types t ON t.code = c.type")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
