package dev.waymark.store.events;

import dev.waymark.app.collect.AppendResult;
import dev.waymark.engine.log.Event;
import dev.waymark.store.events.internal.BatchSlots;
import dev.waymark.store.events.internal.EventBatch;
import dev.waymark.store.events.internal.EventCoder;
import dev.waymark.store.events.internal.HashSet64;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Single events, committed together: callers queue up, one thread takes all that wait into one
 * transaction. The thread starts with the first caller and has a connection of its own, so that
 * long reads never keep it waiting.
 */
final class GroupCommit {
    private static final int MOST_EVENTS = 20_000;

    private final DuckDbEventStore store;
    private final DiskReserve reserve;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(List.of());
    private final HashSet64 ids = new HashSet64();
    private boolean idsLoaded;
    private @Nullable DuckDBConnection connection;
    private @Nullable Thread committer;
    private boolean closed;

    GroupCommit(DuckDbEventStore store, DiskReserve reserve) {
        this.store = store;
        this.reserve = reserve;
    }

    /** One caller's events and what became of them. */
    private static final class Waiting {
        private final List<Event> events;
        private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();
        private @Nullable RuntimeException refusal;
        private int added;

        private Waiting(List<Event> events) {
            this.events = events;
        }
    }

    private record Hash(long high, long low) {}

    AppendResult append(List<Event> events) {
        Waiting mine = new Waiting(List.copyOf(events));
        enqueue(mine);
        try {
            return mine.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private synchronized void enqueue(Waiting waiting) {
        if (closed) {
            throw store.database().closed(null);
        }
        if (committer == null) {
            committer =
                    Thread.ofPlatform()
                            .daemon()
                            .name("waymark-commit")
                            .start(() -> store.database().here(this::commitUntilClosed));
        }
        queue.add(waiting);
    }

    /** Commits what waits and takes no more. */
    void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = committer;
            queue.add(end);
        }
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean commitUntilClosed() throws SQLException {
        boolean more = true;
        while (more) {
            List<Waiting> group = new ArrayList<>();
            more = take(group);
            store.alone(
                    () -> {
                        commit(group);
                        return true;
                    });
        }
        disconnect();
        return true;
    }

    /** Waits for a caller, then takes all that came; false once the last was taken. */
    private boolean take(List<Waiting> group) {
        int size = 0;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Waiting next = size == 0 ? queue.take() : queue.poll();
                    if (next == null || next == end) {
                        return next == null;
                    }
                    group.add(next);
                    size += Math.max(1, next.events.size());
                    if (size >= MOST_EVENTS) {
                        return true;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commit(List<Waiting> group) {
        EventBatch batch =
                new EventBatch(group.stream().mapToInt(waiting -> waiting.events.size()).sum());
        EventCoder coder = new EventCoder(store.dictionaries());
        List<Waiting> owners = new ArrayList<>();
        for (Waiting waiting : group) {
            code(waiting, coder, batch, owners);
        }
        try {
            long version = commit(batch, coder, owners);
            for (Waiting waiting : group) {
                answer(waiting, version);
            }
        } catch (RuntimeException fault) {
            group.forEach(waiting -> waiting.answer.completeExceptionally(fault));
        }
    }

    private static void answer(Waiting waiting, long version) {
        if (waiting.refusal != null) {
            waiting.answer.completeExceptionally(waiting.refusal);
        } else {
            int added = waiting.added;
            waiting.answer.complete(
                    new AppendResult(added, waiting.events.size() - added, version));
        }
    }

    /**
     * Codes one caller's events; if one of them is refused, the caller's others are not taken
     * either.
     */
    private static void code(
            Waiting waiting, EventCoder coder, EventBatch batch, List<Waiting> owners) {
        int mark = batch.size();
        try {
            for (Event event : waiting.events) {
                coder.addByIdentity(event, batch.size() + 1L, batch);
                owners.add(waiting);
            }
        } catch (RuntimeException refused) {
            waiting.refusal = refused;
            batch.resize(mark);
            owners.subList(mark, owners.size()).clear();
        }
    }

    private long commit(EventBatch batch, EventCoder coder, List<Waiting> owners) {
        if (batch.size() == 0) {
            return store.version();
        }
        reserve.require();
        int rows = batch.size();
        Database database = store.database();
        long slot = database.slots().put(batch);
        try {
            return database.here(
                    () -> {
                        AppendResult result =
                                store.commit(
                                        connection(),
                                        rows,
                                        coder.unsaved(),
                                        (own, version) ->
                                                insert(own, version, batch, slot, owners));
                        remember(batch);
                        return result.version();
                    });
        } catch (RuntimeException fault) {
            disconnectAfter(fault);
            throw fault;
        } finally {
            database.slots().remove(slot);
        }
    }

    private DuckDBConnection connection() throws SQLException {
        if (connection == null) {
            connection = store.database().connect();
        }
        return Objects.requireNonNull(connection);
    }

    private void disconnect() throws SQLException {
        DuckDBConnection used = connection;
        connection = null;
        if (used != null) {
            used.close();
        }
    }

    private void disconnectAfter(RuntimeException fault) {
        try {
            disconnect();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }

    private long insert(
            DuckDBConnection own, long version, EventBatch batch, long slot, List<Waiting> owners)
            throws SQLException {
        try (Statement statement = own.createStatement()) {
            loadIds(statement);
            String relation = BatchSlots.relation(slot);
            Map<Hash, Integer> known =
                    mayBeKnown(batch) ? known(statement, relation) : new HashMap<>();
            keepNew(batch, known, owners);
            return batch.size() == 0
                    ? 0
                    : statement.executeLargeUpdate(
                            "INSERT INTO facts SELECT "
                                    + version
                                    + " + row, customer, time,"
                                    + " type, channel, value, source, id, properties, hash_high,"
                                    + " hash_low, occurrence FROM "
                                    + relation);
        }
    }

    private void loadIds(Statement statement) throws SQLException {
        if (idsLoaded) {
            return;
        }
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT hash_high, hash_low FROM facts WHERE id IS NOT NULL")) {
            while (rows.next()) {
                ids.add(rows.getLong(1), rows.getLong(2));
            }
        }
        idsLoaded = true;
    }

    /** Whether the log must be asked: for events without an id, or with one that it may hold. */
    private boolean mayBeKnown(EventBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.ids[i] == null || ids.contains(batch.highs[i], batch.lows[i])) {
                return true;
            }
        }
        return false;
    }

    private void remember(EventBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.ids[i] != null) {
                ids.add(batch.highs[i], batch.lows[i]);
            }
        }
    }

    /** How often the log holds each of the batch's hashes. */
    private static Map<Hash, Integer> known(Statement statement, String relation)
            throws SQLException {
        Map<Hash, Integer> known = new HashMap<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT hash_high, hash_low, max(occurrence) + 1 FROM facts SEMI JOIN"
                                + " (SELECT hash_high, hash_low FROM "
                                + relation
                                + ") USING (hash_high, hash_low) GROUP BY hash_high, hash_low")) {
            while (rows.next()) {
                known.put(new Hash(rows.getLong(1), rows.getLong(2)), rows.getInt(3));
            }
        }
        return known;
    }

    /** Drops events whose id is known, and numbers the occurrences of those without an id. */
    private static void keepNew(EventBatch batch, Map<Hash, Integer> known, List<Waiting> owners) {
        int kept = 0;
        for (int i = 0; i < batch.size(); i++) {
            Hash hash = new Hash(batch.highs[i], batch.lows[i]);
            int occurrence = known.getOrDefault(hash, 0);
            if (batch.ids[i] != null && occurrence > 0) {
                continue;
            }
            known.put(hash, occurrence + 1);
            batch.occurrences[i] = occurrence;
            batch.move(i, kept++);
            owners.get(i).added++;
        }
        batch.resize(kept);
    }
}
