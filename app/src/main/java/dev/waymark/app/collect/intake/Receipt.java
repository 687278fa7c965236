package dev.waymark.app.collect.intake;

import dev.waymark.formats.tracking.TrackedBatch;

import java.util.List;

/**
 * What became of a request's events.
 *
 * @param added events that are new in the log, and safe on disk
 * @param duplicates events that the log held already
 * @param refused messages that were no good, in order
 */
public record Receipt(long added, long duplicates, List<TrackedBatch.Refused> refused) {
    public Receipt {
        refused = List.copyOf(refused);
    }

    /** How many of the request's events the log holds now. */
    public long taken() {
        return added + duplicates;
    }
}
