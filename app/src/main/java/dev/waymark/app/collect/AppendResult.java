package dev.waymark.app.collect;

/**
 * What became of events that a store was given.
 *
 * @param added events that are new in the log, 0 or more
 * @param duplicates events that the log already held, 0 or more
 * @param version the store's version with them
 */
public record AppendResult(long added, long duplicates, long version) {}
