package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.benchmarks.questions.Cells;
import dev.waymark.engine.index.IndexBuilder;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * DuckDB with the generated log in the forms that suit it best: a table sorted by customer and time
 * with its names as enums; the same with the next event beside each; and one row a customer with
 * the lists of its events.
 */
final class Peer implements Database, AutoCloseable {
    private final Connection connection;
    private final String name;

    private Peer(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Opens the database in a folder, and fills it first if it is not there. */
    static Peer open(Path folder, GeneratedLog log) throws SQLException, java.io.IOException {
        Files.createDirectories(folder);
        String name = "%d-%d-%d".formatted(log.events(), log.customers(), log.seed());
        Path file = folder.resolve("log-" + name + ".duckdb");
        Path draft = folder.resolve(file.getFileName() + ".draft");
        if (!Files.exists(file)) {
            Files.deleteIfExists(draft);
            try (Peer peer = new Peer(DriverManager.getConnection("jdbc:duckdb:" + draft), name)) {
                peer.fill(log);
            }
            Files.move(draft, file);
        }
        Peer peer = new Peer(DriverManager.getConnection("jdbc:duckdb:" + file), name);
        peer.execute("SET memory_limit = '12GB'");
        return peer;
    }

    private void fill(GeneratedLog log) throws SQLException {
        execute("SET memory_limit = '8GB'");
        execute("CREATE TYPE type_name AS ENUM (" + quoted(GeneratedLog.TYPES) + ")");
        execute("CREATE TYPE channel_name AS ENUM (" + quoted(GeneratedLog.CHANNELS) + ")");
        execute("CREATE TYPE country_name AS ENUM (" + quoted(GeneratedLog.COUNTRIES) + ")");
        execute(
                "CREATE TABLE raw (customer INTEGER, time BIGINT, type UTINYINT, channel UTINYINT,"
                        + " country UTINYINT)");
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
            log.forEach(
                    (customer, time, type, channel, country) ->
                            append(appender, customer, time, type, channel, country));
        }
        execute(
                "CREATE TABLE events AS SELECT customer, time, format('type{:02d}',"
                    + " type)::type_name AS type, format('channel{:02d}', channel)::channel_name AS"
                    + " channel, format('country{:02d}', country)::country_name AS country FROM raw"
                    + " ORDER BY customer, time");
        execute("DROP TABLE raw");
        execute(
                "CREATE TABLE next_events AS SELECT customer, type, time, country,"
                        + " lead(type) OVER w AS next_type, lead(time) OVER w AS next_time"
                        + " FROM events WINDOW w AS (PARTITION BY customer ORDER BY time)");
        execute(
                "CREATE TABLE journeys AS SELECT customer, list(type ORDER BY time) AS path,"
                        + " list(time ORDER BY time) AS times, any_value(country) AS country FROM"
                        + " events GROUP BY customer");
        execute(
                "CREATE TABLE journey_texts AS SELECT customer, string_agg(type, ' ' ORDER BY time)"
                        + " AS path FROM events GROUP BY customer");
        execute("CHECKPOINT");
    }

    private static void append(
            DuckDBAppender appender, int customer, long time, int type, int channel, int country) {
        try {
            appender.beginRow();
            appender.append(customer);
            appender.append(time);
            appender.append((byte) type);
            appender.append((byte) channel);
            appender.append((byte) country);
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    /** Which log it holds. */
    String name() {
        return name;
    }

    void threads(int threads) throws SQLException {
        execute("SET threads = " + threads);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(Cells.text(result.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public double millis(String sql) throws SQLException {
        return CpuClock.cpuMillis(() -> rows(sql));
    }

    /** Our index over the same events. */
    IndexBuilder builder() throws SQLException {
        IndexBuilder builder = new IndexBuilder(List.of("country"));
        GeneratedLog.TYPES.forEach(builder::typeCode);
        GeneratedLog.CHANNELS.forEach(builder::channelCode);
        GeneratedLog.COUNTRIES.forEach(name -> builder.propertyCode(0, name));
        String events =
                "SELECT customer, time, enum_code(type)::INTEGER, enum_code(channel)::INTEGER + 1,"
                        + " enum_code(country)::INTEGER + 1 FROM events";
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(events).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            int known = 0;
            while (result.nextChunk()) {
                known = read(result.chunk(), builder, known);
            }
        }
        return builder;
    }

    /** Adds the events of a chunk; returns how many customers are known then. */
    private static int read(DuckDBDataChunkReader chunk, IndexBuilder builder, int knownBefore) {
        DuckDBReadableVector customers = chunk.vector(0);
        DuckDBReadableVector times = chunk.vector(1);
        DuckDBReadableVector types = chunk.vector(2);
        DuckDBReadableVector channels = chunk.vector(3);
        DuckDBReadableVector countries = chunk.vector(4);
        int[] country = new int[1];
        int known = knownBefore;
        long rows = chunk.rowCount();
        for (long row = 0; row < rows; row++) {
            int customer = customers.getInt(row);
            while (known <= customer) {
                builder.customerCode("customer%08d".formatted(known++));
            }
            country[0] = countries.getInt(row);
            builder.add(
                    customer, times.getLong(row), types.getInt(row), channels.getInt(row), country);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
