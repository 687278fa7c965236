package dev.waymark.store.events;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.events.internal.BatchSlots;
import dev.waymark.store.events.internal.DriverLeftovers;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/**
 * One DuckDB file, closed to the outside: no extension is loaded, no other file read or written
 * except in the {@code temp} folder beside it. All work runs on the workers' platform threads,
 * whoever calls.
 */
final class Database implements AutoCloseable {
    private static final String FORMAT = "1";
    private static final List<String> SCHEMA =
            List.of(
                    "CREATE TABLE meta (name VARCHAR NOT NULL, value VARCHAR NOT NULL)",
                    dictionary("customers"),
                    dictionary("types"),
                    dictionary("channels"),
                    dictionary("sources"),
                    "CREATE TABLE properties (name VARCHAR NOT NULL)",
                    "CREATE TABLE facts (seq BIGINT NOT NULL, customer INTEGER NOT NULL, time"
                        + " BIGINT NOT NULL, type INTEGER NOT NULL, channel INTEGER, value DOUBLE,"
                        + " source INTEGER, id VARCHAR, properties VARCHAR, hash_high BIGINT NOT"
                        + " NULL, hash_low BIGINT NOT NULL, occurrence INTEGER NOT NULL)",
                    "CREATE VIEW events AS SELECT f.seq, customers.name AS customer,"
                        + " make_timestamp_ms(f.time) AS time, types.name AS type, channels.name AS"
                        + " channel, f.value, sources.name AS source, f.id, f.properties FROM facts"
                        + " f JOIN customers ON f.customer = customers.code JOIN types ON f.type ="
                        + " types.code LEFT JOIN channels ON f.channel = channels.code LEFT JOIN"
                        + " sources ON f.source = sources.code");

    static {
        DriverLeftovers.clear(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    private final String workspace;
    private final Path temp;
    private final ExecutorService workers;
    private final DuckDBConnection root;
    private final BatchSlots slots = new BatchSlots();
    private final String id;
    private volatile boolean broken;

    /** Opens a file, and creates it with its tables if it is not there. */
    Database(String workspace, Path file, StoreLimits limits, ExecutorService workers) {
        this.workspace = workspace;
        this.workers = workers;
        this.temp = file.resolveSibling("temp");
        deleteTemp();
        this.root = run(() -> open(file, limits));
        try {
            this.id = run(() -> prepare(limits));
        } catch (RuntimeException e) {
            run(
                    () -> {
                        root.close();
                        return true;
                    });
            throw e;
        }
    }

    private static String dictionary(String table) {
        return "CREATE TABLE "
                + table
                + " (code INTEGER NOT NULL, name VARCHAR NOT NULL, hash_high BIGINT NOT NULL,"
                + " hash_low BIGINT NOT NULL)";
    }

    private DuckDBConnection open(Path file, StoreLimits limits) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("temp_directory", temp.toString());
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
        } catch (SQLException e) {
            if (isFullDisk(String.valueOf(e.getMessage()))) {
                throw fault(e);
            }
            throw new JourneyException(
                    FaultKind.INTERNAL,
                    "STORE_UNREADABLE",
                    "The file events.duckdb of workspace \"%s\" cannot be opened. It is damaged, or another program made it; restore it from a backup."
                            .formatted(workspace),
                    e);
        }
    }

    private String prepare(StoreLimits limits) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute("SET enable_external_access = false");
            slots.register(root);
            // As a setting at opening it is shown, but not kept to.
            statement.execute("SET max_temp_directory_size = '" + limits.tempMegabytes() + "MB'");
            statement.execute("SET lock_configuration = true");
            if (!hasTables(statement)) {
                root.setAutoCommit(false);
                for (String table : SCHEMA) {
                    statement.execute(table);
                }
                statement.execute("INSERT INTO meta VALUES ('format', '" + FORMAT + "')");
                String made = UUID.randomUUID().toString().replace("-", "");
                statement.execute("INSERT INTO meta VALUES ('id', '" + made + "')");
                root.commit();
                root.setAutoCommit(true);
            }
            String format = meta(statement, "format");
            if (!format.equals(FORMAT)) {
                throw JourneyException.data(
                        "STORE_UNREADABLE",
                        "The events of workspace \"%s\" have format %s, this Waymark reads %s. Use"
                                + " the version that wrote them.",
                        workspace,
                        format,
                        FORMAT);
            }
            return meta(statement, "id");
        }
    }

    private static boolean hasTables(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta' AND NOT"
                                + " temporary")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private static String meta(Statement statement, String name) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT value FROM meta WHERE name = '" + name + "'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** What tells this log from every other. */
    String id() {
        return id;
    }

    /** The relations that batches are read through. */
    BatchSlots slots() {
        return slots;
    }

    /** A new connection; to be called, used and closed on a worker. */
    DuckDBConnection connect() throws SQLException {
        return root.duplicate();
    }

    /** Work that talks to DuckDB. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Starts work on a worker. */
    <T> Future<T> start(Work<T> work) {
        try {
            return workers.submit(work::run);
        } catch (RejectedExecutionException e) {
            throw closed(e);
        }
    }

    /** Runs work on a worker and waits for it. */
    <T> T run(Work<T> work) {
        return await(start(work));
    }

    /** Runs work on the calling thread, which must be a platform thread of this store. */
    <T> T here(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** Runs work with a connection of its own on a worker and waits for it. */
    <T> T query(Query<T> query) {
        return run(
                () -> {
                    try (DuckDBConnection connection = connect()) {
                        return query.run(connection);
                    }
                });
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Query<T> {
        T run(DuckDBConnection connection) throws SQLException;
    }

    /** Waits for work; its fault comes as one that people are told about. */
    <T> T await(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw fault(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What people are told about a fault in DuckDB. */
    RuntimeException fault(@Nullable Throwable cause) {
        switch (cause) {
            case RuntimeException known -> {
                return known;
            }
            case Error error -> throw error;
            case null, default -> {
                String message = String.valueOf(cause == null ? null : cause.getMessage());
                if (message.contains("FATAL Error")) {
                    breakOff();
                }
                if (isFullDisk(message)) {
                    return new JourneyException(
                            FaultKind.LIMIT,
                            "DISK_FULL",
                            "The disk of workspace \"%s\" is full. Nothing was changed; make room and try again."
                                    .formatted(workspace),
                            cause);
                }
                if (message.contains("Out of Memory")) {
                    return new JourneyException(
                            FaultKind.LIMIT,
                            "STORE_MEMORY",
                            "The work needs more memory than the store of workspace \"%s\" may use. Nothing was changed; raise its limit and try again."
                                    .formatted(workspace),
                            cause);
                }
                return JourneyException.internal(
                        "STORE_FAILED",
                        "The event store of workspace \"%s\" failed.".formatted(workspace),
                        cause);
            }
        }
    }

    private static boolean isFullDisk(String message) {
        return message.contains("No space left")
                || message.contains("File too large")
                || message.contains("max_temp_directory");
    }

    /**
     * Takes note that what is in memory may not be what is on disk: the file must be opened anew.
     */
    void breakOff() {
        broken = true;
    }

    /** Whether the file must be opened anew before it is used again. */
    boolean isBroken() {
        return broken;
    }

    JourneyException closed(@Nullable Throwable cause) {
        return JourneyException.internal(
                "STORE_CLOSED",
                "The event store of workspace \"%s\" is closed.".formatted(workspace),
                cause);
    }

    @Override
    public void close() {
        run(
                () -> {
                    root.close();
                    return true;
                });
        deleteTemp();
    }

    /** What an earlier process left behind in the temp folder is of no use to anybody. */
    private void deleteTemp() {
        if (!Files.isDirectory(temp)) {
            return;
        }
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw JourneyException.internal(
                    "STORE_UNREADABLE",
                    "The folder temp of workspace \"%s\" cannot be emptied.".formatted(workspace),
                    e);
        }
    }
}
