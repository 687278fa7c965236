package dev.waymark.store.events;

import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.app.collect.LogScan;
import dev.waymark.engine.log.Properties;
import dev.waymark.store.events.internal.PropertyText;

import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out the log.
 *
 * <p>Mechanism: facts lie in the file in the order of their numbers, and DuckDB keeps that order
 * when it scans one table, so no sort is asked for; should a number ever fall, the read starts over
 * with a sort. Only fixed-width columns are read, unless properties are wanted.
 */
final class LogQuery {
    private static final int OWN_COLUMNS = 5;

    private final DuckDBConnection connection;
    private final LogScan scan;
    private final PropertyText text = new PropertyText();
    private final Map<String, Integer> textProperties = new HashMap<>();
    private final @Nullable String[] properties;
    private final StringBuilder columns =
            new StringBuilder(
                    "customer::INTEGER, time, type::INTEGER, coalesce(channel, -1)::INTEGER, seq");
    private int channelProperty = -1;
    private int valueProperty = -1;
    private int sourceProperty = -1;
    private int idProperty = -1;

    LogQuery(DuckDBConnection connection, LogScan scan) {
        this.connection = connection;
        this.scan = scan;
        this.properties = new @Nullable String[scan.properties().size()];
        for (int p = 0; p < properties.length; p++) {
            String name = scan.properties().get(p);
            switch (name) {
                case "channel" -> channelProperty = p;
                case "value" -> valueProperty = p;
                case "source" -> sourceProperty = p;
                case "id" -> idProperty = p;
                default -> textProperties.put(name, p);
            }
        }
        if (properties.length > 0) {
            columns.append(", value, coalesce(source, -1)::INTEGER, id, properties");
        }
    }

    void run(LogReader reader) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String where = " WHERE seq > " + scan.afterVersion();
            long events = Intake.count(statement, "SELECT count(*) FROM facts" + where);
            long version = Intake.count(statement, Intake.VERSION);
            Names names =
                    new Names(
                            statement,
                            scan.afterVersion() == 0 ? "" : where,
                            events,
                            Math.max(version, scan.afterVersion()));
            String query =
                    "SELECT " + columns + " FROM facts" + (scan.afterVersion() == 0 ? "" : where);
            if (!readInOrder(query, names, reader)
                    && !readInOrder(query + " ORDER BY seq", names, reader)) {
                throw new SQLException("sorted rows out of order");
            }
        } finally {
            connection.rollback();
        }
    }

    /** Whether the numbers rose all the way; stops where they fall. */
    private boolean readInOrder(String query, Names names, LogReader reader) throws SQLException {
        reader.begin(names);
        long last = 0;
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                last = read(result.chunk(), last, names, reader);
                if (last < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Hands out the rows of a chunk; returns the last number, −1 as soon as one does not rise. */
    private long read(DuckDBDataChunkReader chunk, long before, Names names, LogReader reader) {
        DuckDBReadableVector customers = chunk.vector(0);
        DuckDBReadableVector times = chunk.vector(1);
        DuckDBReadableVector types = chunk.vector(2);
        DuckDBReadableVector channels = chunk.vector(3);
        DuckDBReadableVector numbers = chunk.vector(4);
        long last = before;
        long rows = chunk.rowCount();
        for (long row = 0; row < rows; row++) {
            long seq = numbers.getLong(row);
            if (seq <= last) {
                return -1;
            }
            last = seq;
            int channel = channels.getInt(row);
            if (properties.length > 0) {
                readProperties(chunk, row, channel, names);
            }
            reader.event(
                    customers.getInt(row),
                    times.getLong(row),
                    types.getInt(row),
                    channel,
                    properties);
        }
        return last;
    }

    private void readProperties(DuckDBDataChunkReader chunk, long row, int channel, Names names) {
        Arrays.fill(properties, null);
        if (channelProperty >= 0 && channel >= 0) {
            properties[channelProperty] = names.channel(channel);
        }
        if (valueProperty >= 0) {
            DuckDBReadableVector values = chunk.vector(OWN_COLUMNS);
            properties[valueProperty] =
                    values.isNull(row) ? null : Properties.text(values.getDouble(row));
        }
        if (sourceProperty >= 0) {
            int source = chunk.vector(OWN_COLUMNS + 1).getInt(row);
            properties[sourceProperty] = source < 0 ? null : names.sources[source];
        }
        if (idProperty >= 0) {
            properties[idProperty] = text(chunk.vector(OWN_COLUMNS + 2), row);
        }
        if (!textProperties.isEmpty()) {
            text.read(
                    text(chunk.vector(OWN_COLUMNS + 3), row),
                    (name, value) -> {
                        Integer place = textProperties.get(name);
                        if (place != null) {
                            properties[place] = value;
                        }
                    });
        }
    }

    private static @Nullable String text(DuckDBReadableVector vector, long row) {
        return vector.isNull(row) ? null : vector.getString(row);
    }

    /** The names of the codes that a read hands out. */
    private static final class Names implements LogNames {
        private final @Nullable String[] customers;
        private final @Nullable String[] types;
        private final @Nullable String[] channels;
        private final @Nullable String[] sources;
        private final long events;
        private final long version;

        private Names(Statement statement, String where, long events, long version)
                throws SQLException {
            this.customers = load(statement, "customer", where);
            this.types = load(statement, "type", "");
            this.channels = load(statement, "channel", "");
            this.sources = load(statement, "source", "");
            this.events = events;
            this.version = version;
        }

        private static @Nullable String[] load(Statement statement, String what, String where)
                throws SQLException {
            String table = what + "s";
            long bound = Intake.count(statement, "SELECT coalesce(max(code) + 1, 0) FROM " + table);
            @Nullable String[] names = new @Nullable String[Math.toIntExact(bound)];
            String query =
                    "SELECT code, name FROM "
                            + table
                            + (where.isEmpty()
                                    ? ""
                                    : " WHERE code IN (SELECT "
                                            + what
                                            + " FROM facts"
                                            + where
                                            + ")");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    names[rows.getInt(1)] = rows.getString(2);
                }
            }
            return names;
        }

        private static String name(@Nullable String[] names, int code) {
            String name = names[code];
            if (name == null) {
                throw new IllegalStateException("no name for code " + code);
            }
            return name;
        }

        @Override
        public String customer(int code) {
            return name(customers, code);
        }

        @Override
        public String type(int code) {
            return name(types, code);
        }

        @Override
        public String channel(int code) {
            return name(channels, code);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(customers.length, types.length, channels.length);
        }

        @Override
        public long events() {
            return events;
        }

        @Override
        public long version() {
            return version;
        }
    }
}
