package dev.waymark.store.imports;

import dev.waymark.formats.faults.Fault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * An import as it is at one moment.
 *
 * @param file the file's name
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param bytesRead of the file as it is, packed or not
 * @param read events or rows read so far, good or bad
 * @param added events that are new in the log; 0 until it is done
 * @param duplicates events that the log already held
 * @param rejected rows set aside
 * @param faults the first hundred
 * @param faultsTotal how many there are
 * @param error why it failed; null unless it did
 * @param startedAt null while it waits
 * @param finishedAt null until it has ended
 */
public record ImportJob(
        String id,
        String file,
        String state,
        long bytesRead,
        long bytesTotal,
        long read,
        long added,
        long duplicates,
        long rejected,
        List<Fault> faults,
        long faultsTotal,
        @Nullable Failure error,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /** It waits for its turn. */
    public static final String QUEUED = "queued";

    /** It is being read. */
    public static final String RUNNING = "running";

    /** All of it is in the log. */
    public static final String DONE = "done";

    /** Nothing of it is in the log. */
    public static final String FAILED = "failed";

    /** Somebody stopped it; nothing of it is in the log. */
    public static final String CANCELLED = "cancelled";

    public ImportJob {
        faults = List.copyOf(faults);
    }

    /** An import that waits for its turn. */
    public static ImportJob queued(String id, String file, long bytesTotal) {
        return new ImportJob(
                id, file, QUEUED, 0, bytesTotal, 0, 0, 0, 0, List.of(), 0, null, null, null);
    }

    /** The same without the faults whose value is a personal one. */
    ImportJob withoutFaultsOf(Predicate<String> personal) {
        return new ImportJob(
                id,
                file,
                state,
                bytesRead,
                bytesTotal,
                read,
                added,
                duplicates,
                rejected,
                faults.stream()
                        .filter(it -> it.value() == null || !personal.test(it.value()))
                        .toList(),
                faultsTotal,
                error,
                startedAt,
                finishedAt);
    }

    /** Whether nothing more happens to it. */
    public boolean hasEnded() {
        return finishedAt != null;
    }

    /** The same, being read from now on. */
    public ImportJob started(Instant now) {
        return new ImportJob(
                id, file, RUNNING, 0, bytesTotal, 0, 0, 0, 0, faults, 0, null, now, null);
    }

    /** The same, read up to there. */
    public ImportJob at(long newBytesRead, long newRead) {
        return new ImportJob(
                id,
                file,
                state,
                newBytesRead,
                bytesTotal,
                newRead,
                added,
                duplicates,
                rejected,
                faults,
                faultsTotal,
                error,
                startedAt,
                finishedAt);
    }

    /** The same, ended; the error is null unless it failed. */
    public ImportJob ended(String newState, @Nullable Failure newError, Instant now) {
        return new ImportJob(
                id,
                file,
                newState,
                bytesRead,
                bytesTotal,
                read,
                added,
                duplicates,
                rejected,
                faults,
                faultsTotal,
                newError,
                startedAt,
                now);
    }

    /** Why an import failed: a stable code, and a sentence for people. */
    public record Failure(String code, String detail) {}
}
