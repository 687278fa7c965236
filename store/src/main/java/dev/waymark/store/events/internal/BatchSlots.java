package dev.waymark.store.events.internal;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Lets SQL read batches: {@code FROM waymark_batch(SLOT)} gives the batch of a slot, in order. */
public final class BatchSlots implements DuckDBTableFunction<EventBatch, BatchSlots.Place, Object> {
    private static final String NAME = "waymark_batch";

    private final Map<Long, EventBatch> batches = new ConcurrentHashMap<>();
    private final AtomicLong slots = new AtomicLong();

    /** Where the next chunk starts. */
    public static final class Place {
        private int next;
    }

    public void register(DuckDBConnection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(NAME).withParameter(Long.TYPE).withFunction(this).register(connection);
        }
    }

    /** A new slot with a batch. */
    public long put(EventBatch batch) {
        long slot = slots.incrementAndGet();
        batches.put(slot, batch);
        return slot;
    }

    public void remove(long slot) {
        batches.remove(slot);
    }

    /** The batch of a slot as SQL writes it. */
    public static String relation(long slot) {
        return NAME + "(" + slot + ")";
    }

    @Override
    public EventBatch bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        EventBatch.declare(info);
        EventBatch batch =
                Objects.requireNonNull(batches.get(info.getParameter(0).getLong()), "slot");
        info.setCardinality(batch.size(), true);
        return batch;
    }

    @Override
    public Place init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new Place();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        EventBatch batch = info.getBindData();
        Place place = info.getInitData();
        int count = batch.write(place.next, chunk);
        place.next += count;
        return count;
    }
}
