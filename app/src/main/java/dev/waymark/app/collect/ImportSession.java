package dev.waymark.app.collect;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

/**
 * One file on its way into a store: all of it or none. For one thread.
 *
 * <p>An event that the store already holds is not added again: the same content (customer, time,
 * type, channel, value, source, id and properties) at the same occurrence in the file. So a file
 * imported twice adds nothing the second time, rows that truly repeat inside a file are kept, and
 * of two files that overlap the common rows are added once.
 */
public interface ImportSession extends EventSink, AutoCloseable {
    /** Takes the file's next event. It stays unseen until {@link #commit()}. */
    @Override
    void accept(Event event);

    /** Makes the file's new events part of the log, at once and safe on disk. */
    AppendResult commit();

    /** Drops everything unless it was committed. */
    @Override
    void close();
}
