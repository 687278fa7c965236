package dev.waymark.store.events;

import dev.waymark.app.collect.LogSummary;
import dev.waymark.app.collect.LogSummary.NameCount;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts a log. */
final class SummaryQuery {
    private SummaryQuery() {}

    /** The numbers of a log, as of one moment. */
    static LogSummary run(DuckDBConnection connection, Set<String> properties) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Set<String> names = new TreeSet<>(properties);
            List<NameCount> types = counts(statement, "type");
            List<NameCount> channels = counts(statement, "channel");
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT ("
                                    + Intake.VERSION
                                    + "), count(DISTINCT customer), count(*),"
                                    + " min(time), max(time), count(channel), count(value),"
                                    + " count(source), count(id) FROM facts")) {
                row.next();
                addIf(names, "channel", row.getLong(6));
                addIf(names, "value", row.getLong(7));
                addIf(names, "source", row.getLong(8));
                addIf(names, "id", row.getLong(9));
                boolean empty = row.getLong(3) == 0;
                return new LogSummary(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        instant(empty, row.getLong(4)),
                        instant(empty, row.getLong(5)),
                        types,
                        channels,
                        List.copyOf(names));
            }
        } finally {
            connection.rollback();
        }
    }

    private static List<NameCount> counts(Statement statement, String what) throws SQLException {
        List<NameCount> counts = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT n.name, c.events, c.customers FROM (SELECT "
                                + what
                                + " AS code, sum(events)::BIGINT AS events, count(*) AS customers"
                                + " FROM (SELECT "
                                + what
                                + ", customer, count(*) AS events FROM facts GROUP BY ALL) GROUP"
                                + " BY ALL) c JOIN "
                                + what
                                + "s n USING (code) ORDER BY c.events DESC, n.name")) {
            while (rows.next()) {
                counts.add(new NameCount(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return counts;
    }

    private static void addIf(Set<String> names, String name, long count) {
        if (count > 0) {
            names.add(name);
        }
    }

    private static @Nullable Instant instant(boolean absent, long millis) {
        return absent ? null : Instant.ofEpochMilli(millis);
    }
}
