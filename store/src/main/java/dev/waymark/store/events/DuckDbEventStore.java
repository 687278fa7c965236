package dev.waymark.store.events;

import dev.waymark.app.collect.AppendResult;
import dev.waymark.app.collect.CustomerLog;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.collect.LogReader;
import dev.waymark.app.collect.LogScan;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.engine.log.Event;
import dev.waymark.store.events.internal.Dictionaries;
import dev.waymark.store.events.internal.NameCodes;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The events of one workspace in one DuckDB file. */
final class DuckDbEventStore implements EventStore {
    private static final System.Logger LOG = System.getLogger(DuckDbEventStore.class.getName());

    private final Database database;
    private final Dictionaries dictionaries = new Dictionaries();
    private final GroupCommit singles;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicInteger imports = new AtomicInteger();
    private volatile long version;
    private volatile @Nullable LogSummary summary;

    DuckDbEventStore(Database database, DiskReserve reserve) {
        this.database = database;
        this.singles = new GroupCommit(this, reserve);
        this.version =
                database.query(
                        connection -> {
                            try (Statement statement = connection.createStatement()) {
                                dictionaries.load(statement);
                                return Intake.count(statement, Intake.VERSION);
                            }
                        });
    }

    @Override
    public String id() {
        return database.id();
    }

    @Override
    public ImportSession beginImport() {
        return new DuckDbImport(this);
    }

    @Override
    public AppendResult append(List<Event> events) {
        return singles.append(events);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public LogSummary summary() {
        LogSummary known = summary;
        if (known == null || known.version() != version) {
            known =
                    database.query(
                            connection -> SummaryQuery.run(connection, dictionaries.properties()));
            summary = known;
        }
        return known;
    }

    @Override
    public void read(LogScan scan, LogReader reader) {
        database.query(
                connection -> {
                    new LogQuery(connection, scan).run(reader);
                    return true;
                });
    }

    @Override
    public CustomerLog customers() {
        return new DuckDbCustomerLog(this);
    }

    void close() {
        singles.close();
        writing.lock();
        try {
            database.close();
        } finally {
            writing.unlock();
        }
    }

    Database database() {
        return database;
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** Runs something while nobody else writes. */
    <T> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Removes the events of some customers, and their names from the dictionary: their codes stay
     * taken, under names that tell nothing, because an import may hold them.
     */
    long erase(List<Integer> codes) {
        String list = codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return alone(
                () -> {
                    long erased =
                            database.query(
                                    connection ->
                                            remove(
                                                    connection,
                                                    "customer IN (" + list + ")",
                                                    statement -> {
                                                        statement.execute(
                                                                "DELETE FROM customers WHERE code"
                                                                        + " IN ("
                                                                        + list
                                                                        + ")");
                                                        dictionaries.customers.saveErased(
                                                                connection, codes);
                                                    }));
                    dictionaries.customers.erased(codes);
                    return erased;
                });
    }

    /**
     * Removes the events that a condition on facts names, and the names of customers who have none
     * left; the names stay for the next time while an import is open, which may hold their codes.
     *
     * @return how many events
     */
    long remove(String where) {
        return alone(
                () -> {
                    List<Integer> nameless = new ArrayList<>();
                    long removed =
                            database.query(
                                    connection ->
                                            remove(
                                                    connection,
                                                    where,
                                                    statement -> {
                                                        if (imports.get() == 0) {
                                                            nameless.addAll(
                                                                    forgetNames(
                                                                            connection, statement));
                                                        }
                                                    }));
                    dictionaries.customers.erased(nameless);
                    return removed;
                });
    }

    private List<Integer> forgetNames(DuckDBConnection connection, Statement statement)
            throws SQLException {
        List<Integer> codes = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT c.code FROM customers c ANTI JOIN facts f ON f.customer = c.code"
                                + " WHERE NOT starts_with(c.name, '"
                                + NameCodes.ERASED
                                + "')")) {
            while (rows.next()) {
                codes.add(rows.getInt(1));
            }
        }
        if (!codes.isEmpty()) {
            statement.execute(
                    "DELETE FROM customers c WHERE NOT EXISTS (SELECT 1 FROM facts f WHERE"
                            + " f.customer = c.code) AND NOT starts_with(c.name, '"
                            + NameCodes.ERASED
                            + "')");
            dictionaries.customers.saveErased(connection, codes);
        }
        return codes;
    }

    /** How many imports are open; they may hold codes that no event has yet. */
    AtomicInteger imports() {
        return imports;
    }

    /** What an erasure changes beside the facts. */
    @FunctionalInterface
    private interface Beside {
        void change(Statement statement) throws SQLException;
    }

    private long remove(DuckDBConnection connection, String where, Beside beside)
            throws SQLException {
        long before = version;
        long erased;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            erased = statement.executeLargeUpdate("DELETE FROM facts WHERE " + where);
            beside.change(statement);
            statement.execute("DELETE FROM meta WHERE name = 'version'");
            statement.execute("INSERT INTO meta VALUES ('version', '" + (before + 1) + "')");
            commit(connection);
        } catch (SQLException | RuntimeException fault) {
            rollback(connection, fault);
            throw fault;
        }
        summary = null;
        version = before + 1;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException others) {
            // A reader keeps the old rows for now; the next checkpoint drops them.
            LOG.log(System.Logger.Level.INFO, "the checkpoint after an erasure waits", others);
        }
        return erased;
    }

    /** What a transaction adds. */
    @FunctionalInterface
    interface Addition {
        /**
         * Inserts events with numbers above the version.
         *
         * @return how many
         */
        long insert(DuckDBConnection connection, long version) throws SQLException;
    }

    /**
     * Adds events and the names that they use, all or none. To be called {@link #alone}, on a
     * thread that may call DuckDB.
     *
     * @param rows the numbers that the events may take
     */
    AppendResult commit(
            DuckDBConnection connection, long rows, Dictionaries.Unsaved unsaved, Addition addition)
            throws SQLException {
        long before = version;
        long added;
        connection.setAutoCommit(false);
        try {
            added = addition.insert(connection, before);
            if (added > 0) {
                dictionaries.save(connection, unsaved);
            }
            commit(connection);
        } catch (SQLException | RuntimeException fault) {
            rollback(connection, fault);
            throw fault;
        }
        if (added > 0) {
            dictionaries.saved(unsaved);
            version = before + rows;
        }
        return new AppendResult(added, rows - added, version);
    }

    /** A commit that fails may still be on disk; only opening the file tells. */
    private void commit(DuckDBConnection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException fault) {
            database.breakOff();
            throw fault;
        }
    }

    /** Whether the store must be opened anew before it is used again. */
    boolean isBroken() {
        return database.isBroken();
    }

    private static void rollback(DuckDBConnection connection, Exception fault) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }
}
