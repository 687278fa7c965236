package dev.waymark.store.events;

import dev.waymark.app.collect.AppendResult;
import dev.waymark.engine.log.Event;
import dev.waymark.store.events.internal.BatchSlots;
import dev.waymark.store.events.internal.EventBatch;
import dev.waymark.store.events.internal.EventCoder;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Single events, committed together: callers queue up; whoever may write first takes all that wait
 * into one transaction, and the others find their answer ready.
 */
final class GroupCommit {
    private static final int MOST_EVENTS = 100_000;

    private final DuckDbEventStore store;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    GroupCommit(DuckDbEventStore store) {
        this.store = store;
    }

    /** One caller's events and what became of them. */
    private static final class Waiting {
        private final List<Event> events;
        private @Nullable RuntimeException fault;
        private @Nullable AppendResult result;
        private int added;

        private Waiting(List<Event> events) {
            this.events = events;
        }

        private boolean isDone() {
            return fault != null || result != null;
        }
    }

    private record Hash(long high, long low) {}

    AppendResult append(List<Event> events) {
        Waiting mine = new Waiting(List.copyOf(events));
        queue.add(mine);
        return store.alone(
                () -> {
                    while (!mine.isDone()) {
                        commitWaiting();
                    }
                    if (mine.fault != null) {
                        throw mine.fault;
                    }
                    return Objects.requireNonNull(mine.result);
                });
    }

    private void commitWaiting() {
        List<Waiting> group = new ArrayList<>();
        int size = 0;
        for (Waiting next = queue.peek();
                next != null && (group.isEmpty() || size + next.events.size() <= MOST_EVENTS);
                next = queue.peek()) {
            queue.remove();
            group.add(next);
            size += next.events.size();
        }
        EventBatch batch = new EventBatch(size);
        EventCoder coder = new EventCoder(store.dictionaries());
        List<Waiting> owners = new ArrayList<>(size);
        for (Waiting waiting : group) {
            code(waiting, coder, batch, owners);
        }
        RuntimeException fault = null;
        long version = store.version();
        try {
            version = commit(batch, coder, owners);
        } catch (RuntimeException e) {
            fault = e;
        }
        for (Waiting waiting : group) {
            if (fault != null) {
                waiting.fault = fault;
            } else if (waiting.fault == null) {
                int added = waiting.added;
                waiting.result = new AppendResult(added, waiting.events.size() - added, version);
            }
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
            waiting.fault = refused;
            batch.resize(mark);
            owners.subList(mark, owners.size()).clear();
        }
    }

    private long commit(EventBatch batch, EventCoder coder, List<Waiting> owners) {
        if (batch.size() == 0) {
            return store.version();
        }
        int rows = batch.size();
        Database database = store.database();
        long slot = database.slots().put(batch);
        try {
            DuckDBConnection connection = database.run(database::connect);
            try {
                return store.commit(
                                connection,
                                rows,
                                coder.unsaved(),
                                (own, version) -> insert(own, version, batch, slot, owners))
                        .version();
            } finally {
                database.run(
                        () -> {
                            connection.close();
                            return true;
                        });
            }
        } finally {
            database.slots().remove(slot);
        }
    }

    private static long insert(
            DuckDBConnection connection,
            long version,
            EventBatch batch,
            long slot,
            List<Waiting> owners)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String relation = BatchSlots.relation(slot);
            keepNew(batch, known(statement, relation), owners);
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
