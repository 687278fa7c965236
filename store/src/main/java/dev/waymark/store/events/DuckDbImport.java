package dev.waymark.store.events;

import dev.waymark.app.collect.AppendResult;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.engine.log.Event;
import dev.waymark.store.events.internal.BatchSlots;
import dev.waymark.store.events.internal.EventBatch;
import dev.waymark.store.events.internal.EventCoder;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;

/**
 * An import: rows are staged in a temporary table of their own connection, and moved to the log in
 * one transaction. While one batch is staged, the next is filled.
 */
final class DuckDbImport implements ImportSession {
    private static final int BATCH_EVENTS = 1 << 16;

    private final DuckDbEventStore store;
    private final Database database;
    private final DuckDBConnection connection;
    private final EventCoder coder;
    private final EventBatch[] batches = {
        new EventBatch(BATCH_EVENTS), new EventBatch(BATCH_EVENTS)
    };
    private final long[] slots = new long[batches.length];
    private int filling;
    private long rows;
    private boolean closed;
    private @Nullable Future<Boolean> staging;

    DuckDbImport(DuckDbEventStore store) {
        this.store = store;
        this.database = store.database();
        this.coder = new EventCoder(store.dictionaries());
        store.imports().incrementAndGet();
        this.connection =
                database.run(
                        () -> {
                            DuckDBConnection own = database.connect();
                            try (Statement statement = own.createStatement()) {
                                Intake.createStage(statement);
                                return own;
                            } catch (SQLException e) {
                                own.close();
                                throw e;
                            }
                        });
        for (int i = 0; i < slots.length; i++) {
            slots[i] = database.slots().put(batches[i]);
        }
    }

    @Override
    public void accept(Event event) {
        requireOpen();
        coder.addByContent(event, rows + 1, batches[filling]);
        rows++;
        if (batches[filling].isFull()) {
            stage();
        }
    }

    @Override
    public AppendResult commit() {
        requireOpen();
        stage();
        awaitStaging();
        AppendResult result =
                store.alone(
                        () ->
                                database.run(
                                        () ->
                                                store.commit(
                                                        connection,
                                                        rows,
                                                        coder.unsaved(),
                                                        Intake::insert)));
        close();
        return result;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        store.imports().decrementAndGet();
        try {
            awaitStaging();
        } finally {
            for (long slot : slots) {
                database.slots().remove(slot);
            }
            database.run(
                    () -> {
                        connection.close();
                        return true;
                    });
        }
    }

    /** Stages the batch that was filled; the other one is free once this returns. */
    private void stage() {
        awaitStaging();
        if (batches[filling].size() == 0) {
            return;
        }
        String relation = BatchSlots.relation(slots[filling]);
        staging =
                database.start(
                        () -> {
                            try (Statement statement = connection.createStatement()) {
                                statement.executeLargeUpdate(
                                        "INSERT INTO stage SELECT * FROM " + relation);
                                return true;
                            }
                        });
        filling = 1 - filling;
        batches[filling].resize(0);
    }

    private void awaitStaging() {
        Future<Boolean> running = staging;
        staging = null;
        if (running != null) {
            database.await(running);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the import is closed");
        }
    }
}
