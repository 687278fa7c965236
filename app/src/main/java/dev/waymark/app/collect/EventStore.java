package dev.waymark.app.collect;

import dev.waymark.engine.log.Event;

import java.util.List;

/**
 * The events of one workspace: the truth that indexes are built from. Safe for several threads,
 * platform and virtual.
 *
 * <p>Events keep the order in which they came. Each has a number, from 1, higher than all before
 * it; the number of the newest is the store's <em>version</em>.
 */
public interface EventStore {
    /**
     * Begins to take in a whole file. Nothing of it is seen before {@link ImportSession#commit()};
     * closed without it, nothing remains. Several may be open at a time; they commit one after
     * another.
     */
    ImportSession beginImport();

    /**
     * Takes single events; returns once they are safe on disk, all of them or (on a fault) none.
     * Concurrent callers share one commit.
     *
     * <p>An event with an id is the same event as an earlier single one with the same source and
     * id, and is then not added again. An event without an id is always added.
     */
    AppendResult append(List<Event> events);

    /**
     * What tells this log from every other, letters and digits: a workspace that is deleted and
     * made anew has another one.
     */
    String id();

    /** Number of the newest event; 0 if there is none. Cost: a look at memory. */
    long version();

    /** What the store holds, in numbers. Cost: one pass over narrow columns, cached by version. */
    LogSummary summary();

    /**
     * Hands out all events after a version, in the order in which they came, as of one moment.
     * Cost: about 0.2 µs an event without properties.
     */
    void read(LogScan scan, LogReader reader);

    /** The same log by customer: who says which identifiers, and one customer's events. */
    CustomerLog customers();
}
