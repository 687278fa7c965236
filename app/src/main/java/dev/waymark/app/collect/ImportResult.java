package dev.waymark.app.collect;

import dev.waymark.formats.faults.Fault;
import dev.waymark.formats.source.ReadSummary;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What an import did. {@code summary.events()} = {@code added} + {@code duplicates}.
 *
 * @param summary what the file held
 * @param bytes its size, packed as it is
 * @param added events that are new in the log
 * @param duplicates events that the log already held
 * @param faults the first 1,000, in the order of the file; {@code summary.faults()} counts all
 * @param rejects where the rows set aside are; null if there are none or they were not written
 * @param version the store's version afterwards
 */
public record ImportResult(
        ReadSummary summary,
        long bytes,
        long added,
        long duplicates,
        List<Fault> faults,
        @Nullable Path rejects,
        long version) {
    public ImportResult {
        faults = List.copyOf(faults);
    }
}
