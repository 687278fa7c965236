package dev.waymark.store.pulls;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.pulls.PullReader;
import dev.waymark.app.pulls.PullSink;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedRecord;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.formats.tracking.mapped.MappedReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table or query of a database from where its growing column had come, in a transaction
 * that only reads. Rows with the last value seen are read again, since more of them may have
 * appeared; the log knows them by their id.
 */
public final class DatabaseReader implements PullReader {
    private static final int AT_A_TIME = 1_000;

    /** How many new rows a run reads before it makes room for others. */
    public static final int MOST_A_RUN = 200_000;

    private static final long MOST_LAG = 100_000;
    private static final int EXAMPLES = 5;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final int most;

    /**
     * A reader.
     *
     * @param most see {@link #MOST_A_RUN}
     */
    public DatabaseReader(int most) {
        this.most = most;
    }

    @Override
    public boolean reads(PullSettings settings) {
        return settings instanceof DatabaseSettings;
    }

    @Override
    public Outcome read(Task task, PullSink sink) {
        DatabaseSettings settings = (DatabaseSettings) task.pull().settings();
        JsonMapping mapping = task.pull().mapping();
        if (mapping == null) {
            throw JourneyException.internal("NO_MAPPING", "A database has no mapping", null);
        }
        String checkpoint = task.pull().state().checkpoint();
        DatabaseSystem system = DatabaseSystem.of(settings);
        try (Connection connection = open(system, settings, task.secret(), task.limits())) {
            CursorColumn cursor = CursorColumn.of(connection, system, settings);
            Rows rows = new Rows(system, new MappedReader(mapping), sink, checkpoint, most);
            rows.read(connection, cursor, checkpoint);
            return new Outcome(lag(connection, cursor, rows.checkpoint), rows.stopped);
        } catch (SQLException e) {
            throw unreachable(settings, e);
        }
    }

    /**
     * One pass over the new rows. Those that are read again, since they lie no further than where
     * the pass began, neither move the checkpoint nor count.
     */
    private static final class Rows {
        private final DatabaseSystem system;
        private final MappedReader reader;
        private final PullSink sink;
        private final List<TrackedRecord> batch = new ArrayList<>();
        private @Nullable String checkpoint;
        private int bytes;
        private long count;
        private final int most;
        private boolean stopped;

        Rows(
                DatabaseSystem system,
                MappedReader reader,
                PullSink sink,
                @Nullable String checkpoint,
                int most) {
            this.system = system;
            this.most = most;
            this.reader = reader;
            this.sink = sink;
            this.checkpoint = checkpoint;
        }

        void read(Connection connection, CursorColumn cursor, @Nullable String from)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(cursor.rows(from))) {
                if (from != null) {
                    statement.setString(1, from);
                    statement.setString(2, from);
                }
                statement.setFetchSize(AT_A_TIME);
                try (ResultSet result = statement.executeQuery()) {
                    String last = null;
                    while (result.next()) {
                        String at = result.getString(CursorColumn.ALIAS);
                        if (at == null) {
                            continue; // the type has a value that is no text
                        }
                        boolean beyond = result.getBoolean(CursorColumn.BEYOND);
                        boolean further = last != null && !at.equals(last);
                        if (further && (count >= most || sink.isCancelled())) {
                            stopped = true;
                            break;
                        }
                        if (batch.size() >= AT_A_TIME || bytes >= MOST_BYTES) {
                            flush(last);
                        }
                        last = beyond ? at : from;
                        ObjectNode row = RowJson.of(result, system);
                        int size = row.toString().length();
                        batch.add(new TrackedRecord(row, size));
                        bytes += size;
                        count += beyond ? 1 : 0;
                    }
                    flush(last);
                }
            }
        }

        private void flush(@Nullable String at) {
            if (at == null || batch.isEmpty()) {
                return;
            }
            sink.take(
                    TrackedBatch.of(
                            null,
                            null,
                            batch,
                            row -> reader.event(row, MappedReader.fingerprint(row))),
                    bytes,
                    at);
            checkpoint = at;
            batch.clear();
            bytes = 0;
        }
    }

    /** How many rows wait behind a value, at most 100,000. */
    private static long lag(Connection connection, CursorColumn cursor, @Nullable String from)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(cursor.count(from, MOST_LAG))) {
            if (from != null) {
                statement.setString(1, from);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    @Override
    public Optional<List<JsonNode>> examples(
            PullSettings given, @Nullable String secret, PullLimits limits) {
        DatabaseSettings settings = (DatabaseSettings) given;
        DatabaseSystem system = DatabaseSystem.of(settings);
        try (Connection connection = open(system, settings, secret, limits)) {
            CursorColumn cursor = CursorColumn.of(connection, system, settings);
            List<JsonNode> rows = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement(cursor.newest(EXAMPLES));
                    ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(RowJson.of(result, system));
                }
            }
            return Optional.of(rows);
        } catch (SQLException e) {
            throw unreachable(settings, e);
        }
    }

    private static Connection open(
            DatabaseSystem system,
            DatabaseSettings settings,
            @Nullable String secret,
            PullLimits limits)
            throws SQLException {
        limits.requireHost(settings.host(), settings.port());
        return system.connect(settings, secret);
    }

    private static JourneyException unreachable(DatabaseSettings settings, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        boolean away = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        String what =
                DatabaseSystem.of(settings).label()
                        + " at "
                        + settings.host()
                        + ":"
                        + settings.port();
        boolean quotesRows = state.startsWith("22") || state.startsWith("23");
        String said =
                quotesRows
                        ? "a value does not fit, SQLSTATE " + state
                        : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new JourneyException(
                FaultKind.DATA,
                away ? "PULL_UNREACHABLE" : "PULL_REFUSED",
                away
                        ? what + " does not answer (" + said + "). It is tried again by itself."
                        : what
                                + " refuses ("
                                + said
                                + "). Check the user, its rights and the"
                                + " query.",
                e);
    }

    /** Refuses a column that cannot be a cursor. */
    static JourneyException noCursor(String column, String why) {
        return user("PULL_CURSOR", "the column \"%s\" %s. Name one that only grows.", column, why);
    }
}
