package dev.waymark.formats.rows;

import dev.waymark.formats.bytes.ByteMeter;

/** A file as a table. Each call reads it from its beginning. */
@FunctionalInterface
public interface RowSource {
    /**
     * Hands out all rows, in order, until the sink wants no more.
     *
     * @param meter is told how many bytes of the file were read
     * @throws dev.waymark.engine.fault.JourneyException of kind DATA if the file as a whole cannot
     *     be read; rows handed out before must then not be used
     */
    void read(RowSink sink, ByteMeter meter);
}
