package dev.waymark.formats.parquet;

import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.rows.RowSink;

/**
 * Reads Parquet; made by another module and found by {@link java.util.ServiceLoader}, since what
 * reads it best is a database.
 */
public interface ParquetReader {
    /**
     * Hands out all rows, in order, until the sink wants no more. A struct becomes columns {@code
     * outer.inner}, a list or map one cell as JSON.
     *
     * @throws dev.waymark.engine.fault.JourneyException DATA: UNREADABLE_PARQUET, PARQUET_TOO_LARGE
     */
    void read(SourceFile file, RowSink sink, ByteMeter meter);
}
