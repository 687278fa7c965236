package dev.waymark.store.events;

import dev.waymark.store.events.internal.BatchSlots;
import dev.waymark.store.events.internal.ContentHash;
import dev.waymark.store.events.internal.EventBatch;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A workspace's log as it is stored, customer by customer: read from one store, and written into an
 * empty one, with the same numbers, order and codes. Memory: one batch of events.
 */
public final class LogCopy {
    private static final int BATCH_EVENTS = 1 << 14;
    private static final int BATCH_CHARACTERS = 1 << 24;

    private final DuckDbEventStore store;

    LogCopy(DuckDbEventStore store) {
        this.store = store;
    }

    /** The names behind codes, and the store's version. Customers' names are not among them. */
    public record Names(
            long version,
            List<Name> types,
            List<Name> channels,
            List<Name> sources,
            List<String> properties) {}

    /** A name and its code. */
    public record Name(int code, String name) {}

    /** One event as it is stored; −1 stands for no channel or source. */
    public record Fact(
            long seq,
            long time,
            int type,
            int channel,
            @Nullable Double value,
            int source,
            @Nullable String id,
            @Nullable String properties,
            long hashHigh,
            long hashLow,
            int occurrence) {}

    /** Takes events, those of one customer after each other. */
    @FunctionalInterface
    public interface Facts {
        /** One event of the customer with this code and name. */
        void take(int customer, String name, Fact fact);
    }

    /** Hands out everything, as of one moment; on another thread, during the call. */
    public void read(Consumer<Names> names, Facts facts) {
        store.database()
                .query(
                        connection -> {
                            connection.setAutoCommit(false);
                            try (Statement statement = connection.createStatement()) {
                                names.accept(names(statement));
                                facts(statement, facts);
                                return true;
                            } finally {
                                connection.rollback();
                            }
                        });
    }

    private static Names names(Statement statement) throws SQLException {
        long version = Intake.count(statement, Intake.VERSION);
        List<String> properties = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM properties ORDER BY 1")) {
            while (rows.next()) {
                properties.add(rows.getString(1));
            }
        }
        return new Names(
                version,
                names(statement, "types"),
                names(statement, "channels"),
                names(statement, "sources"),
                properties);
    }

    private static List<Name> names(Statement statement, String table) throws SQLException {
        List<Name> names = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT code, name FROM " + table + " ORDER BY code")) {
            while (rows.next()) {
                names.add(new Name(rows.getInt(1), rows.getString(2)));
            }
        }
        return names;
    }

    private static void facts(Statement statement, Facts facts) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT f.customer, c.name, f.seq, f.time, f.type, coalesce(f.channel, -1),"
                                + " f.value, coalesce(f.source, -1), f.id, f.properties,"
                                + " f.hash_high, f.hash_low, f.occurrence FROM facts f JOIN"
                                + " customers c ON c.code = f.customer ORDER BY f.customer,"
                                + " f.seq")) {
            while (rows.next()) {
                double number = rows.getDouble(7);
                Double value = rows.wasNull() ? null : number;
                facts.take(
                        rows.getInt(1),
                        rows.getString(2),
                        new Fact(
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getInt(5),
                                rows.getInt(6),
                                value,
                                rows.getInt(8),
                                rows.getString(9),
                                rows.getString(10),
                                rows.getLong(11),
                                rows.getLong(12),
                                rows.getInt(13)));
            }
        }
    }

    /**
     * Fills an empty store, all or nothing; it must be closed afterwards, and opened anew.
     *
     * @param facts is called once, on another thread, with what takes the events
     */
    public void write(Names names, Consumer<Facts> facts) {
        store.alone(
                () ->
                        store.database()
                                .query(
                                        connection -> {
                                            write(connection, names, facts);
                                            return true;
                                        }));
    }

    private void write(DuckDBConnection connection, Names names, Consumer<Facts> facts)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Intake.createStage(statement);
            append(connection, "types", names.types());
            append(connection, "channels", names.channels());
            append(connection, "sources", names.sources());
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO properties VALUES (?)")) {
                for (String name : names.properties()) {
                    insert.setString(1, name);
                    insert.executeUpdate();
                }
            }
            statement.execute("INSERT INTO meta VALUES ('version', '" + names.version() + "')");
            try (Stage stage = new Stage(connection, statement, store.database())) {
                facts.accept(stage);
                stage.flush();
            }
            statement.execute(
                    "INSERT INTO facts SELECT row, customer, time, type, channel, value, source,"
                            + " id, properties, hash_high, hash_low, occurrence FROM stage ORDER BY"
                            + " row");
            connection.commit();
        }
    }

    private static void append(DuckDBConnection connection, String table, List<Name> names)
            throws SQLException {
        ContentHash hash = new ContentHash();
        try (DuckDBAppender appender = connection.createAppender(table)) {
            for (Name name : names) {
                hash.ofName(name.name());
                appender.beginRow()
                        .append(name.code())
                        .append(name.name())
                        .append(hash.high())
                        .append(hash.low())
                        .endRow();
            }
        }
    }

    /** Gathers events and moves them into a staging table batch by batch. */
    private static final class Stage implements Facts, AutoCloseable {
        private final DuckDBConnection connection;
        private final Statement statement;
        private final Database database;
        private final EventBatch batch = new EventBatch(BATCH_EVENTS);
        private final Map<Integer, String> customers = new LinkedHashMap<>();
        private final long slot;
        private int last = -1;
        private int characters;

        private Stage(DuckDBConnection connection, Statement statement, Database database) {
            this.connection = connection;
            this.statement = statement;
            this.database = database;
            this.slot = database.slots().put(batch);
        }

        @Override
        public void take(int customer, String name, Fact fact) {
            if (customer != last) {
                customers.put(customer, name);
                last = customer;
            }
            int at = batch.size();
            batch.rows[at] = fact.seq();
            batch.customers[at] = customer;
            batch.times[at] = fact.time();
            batch.types[at] = fact.type();
            batch.channels[at] = fact.channel();
            Double value = fact.value();
            batch.values[at] = value == null ? Double.NaN : value;
            batch.sources[at] = fact.source();
            batch.ids[at] = fact.id();
            String properties = fact.properties();
            batch.properties[at] = properties;
            batch.highs[at] = fact.hashHigh();
            batch.lows[at] = fact.hashLow();
            batch.occurrences[at] = fact.occurrence();
            batch.resize(at + 1);
            characters += properties == null ? 0 : properties.length();
            if (batch.isFull() || characters > BATCH_CHARACTERS) {
                flush();
            }
        }

        private void flush() {
            try {
                append(
                        connection,
                        "customers",
                        customers.entrySet().stream()
                                .map(it -> new Name(it.getKey(), it.getValue()))
                                .toList());
                statement.executeLargeUpdate(
                        "INSERT INTO stage SELECT * FROM " + BatchSlots.relation(slot));
            } catch (SQLException e) {
                throw database.fault(e);
            }
            customers.clear();
            batch.resize(0);
            characters = 0;
        }

        @Override
        public void close() {
            database.slots().remove(slot);
        }
    }
}
