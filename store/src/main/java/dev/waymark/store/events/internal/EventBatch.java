package dev.waymark.store.events.internal;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Coded events column by column, on their way into DuckDB: the SQL relation {@code
 * waymark_batch(SLOT)}.
 */
public final class EventBatch {
    /** Code of a channel or source that an event does not name. */
    public static final int ABSENT = -1;

    public final long[] rows;
    public final int[] customers;
    public final long[] times;
    public final int[] types;
    public final int[] channels;
    public final double[] values;
    public final int[] sources;
    public final @Nullable String[] ids;
    public final @Nullable String[] properties;
    public final long[] highs;
    public final long[] lows;
    public final int[] occurrences;
    private int size;

    public EventBatch(int capacity) {
        rows = new long[capacity];
        customers = new int[capacity];
        times = new long[capacity];
        types = new int[capacity];
        channels = new int[capacity];
        values = new double[capacity];
        sources = new int[capacity];
        ids = new @Nullable String[capacity];
        properties = new @Nullable String[capacity];
        highs = new long[capacity];
        lows = new long[capacity];
        occurrences = new int[capacity];
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == rows.length;
    }

    /** Sets the number of events; those beyond are dropped. */
    public void resize(int newSize) {
        size = newSize;
    }

    /** Copies an event to another place. */
    public void move(int from, int to) {
        rows[to] = rows[from];
        customers[to] = customers[from];
        times[to] = times[from];
        types[to] = types[from];
        channels[to] = channels[from];
        values[to] = values[from];
        sources[to] = sources[from];
        ids[to] = ids[from];
        properties[to] = properties[from];
        highs[to] = highs[from];
        lows[to] = lows[from];
        occurrences[to] = occurrences[from];
    }

    public static void declare(DuckDBTableFunctionBindInfo info) {
        info.addResultColumn("row", DuckDBColumnType.BIGINT)
                .addResultColumn("customer", DuckDBColumnType.INTEGER)
                .addResultColumn("time", DuckDBColumnType.BIGINT)
                .addResultColumn("type", DuckDBColumnType.INTEGER)
                .addResultColumn("channel", DuckDBColumnType.INTEGER)
                .addResultColumn("value", DuckDBColumnType.DOUBLE)
                .addResultColumn("source", DuckDBColumnType.INTEGER)
                .addResultColumn("id", DuckDBColumnType.VARCHAR)
                .addResultColumn("properties", DuckDBColumnType.VARCHAR)
                .addResultColumn("hash_high", DuckDBColumnType.BIGINT)
                .addResultColumn("hash_low", DuckDBColumnType.BIGINT)
                .addResultColumn("occurrence", DuckDBColumnType.INTEGER);
    }

    /** Writes the events from a place on into a chunk; returns how many. */
    public int write(int from, DuckDBDataChunkWriter chunk) {
        int count = (int) Math.min(chunk.capacity(), size - from);
        if (count > 0) {
            longs(chunk.vector(0), rows, from, count);
            ints(chunk.vector(1), customers, from, count);
            longs(chunk.vector(2), times, from, count);
            ints(chunk.vector(3), types, from, count);
            codes(chunk.vector(4), channels, from, count);
            doubles(chunk.vector(5), from, count);
            codes(chunk.vector(6), sources, from, count);
            texts(chunk.vector(7), ids, from, count);
            texts(chunk.vector(8), properties, from, count);
            longs(chunk.vector(9), highs, from, count);
            longs(chunk.vector(10), lows, from, count);
            ints(chunk.vector(11), occurrences, from, count);
        }
        return count;
    }

    private static void longs(DuckDBWritableVector vector, long[] column, int from, int count) {
        for (int i = 0; i < count; i++) {
            vector.setLong(i, column[from + i]);
        }
    }

    private static void ints(DuckDBWritableVector vector, int[] column, int from, int count) {
        for (int i = 0; i < count; i++) {
            vector.setInt(i, column[from + i]);
        }
    }

    private static void codes(DuckDBWritableVector vector, int[] column, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (column[from + i] == ABSENT) {
                vector.setNull(i);
            } else {
                vector.setInt(i, column[from + i]);
            }
        }
    }

    private void doubles(DuckDBWritableVector vector, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(values[from + i])) {
                vector.setNull(i);
            } else {
                vector.setDouble(i, values[from + i]);
            }
        }
    }

    private static void texts(
            DuckDBWritableVector vector, @Nullable String[] column, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (column[i] != null) {
                vector.setStrings(0, Arrays.copyOfRange(column, from, from + count));
                return;
            }
        }
        for (int i = 0; i < count; i++) {
            vector.setNull(i);
        }
    }
}
