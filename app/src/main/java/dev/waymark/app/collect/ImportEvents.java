package dev.waymark.app.collect;

import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Progress;
import dev.waymark.formats.source.ReadSummary;

import java.nio.file.Path;

/**
 * Brings a file into a workspace: the whole file or nothing, also if the process dies. Safe for
 * several threads.
 */
public final class ImportEvents {
    private final EventStores stores;

    /** Imports into these stores. */
    public ImportEvents(EventStores stores) {
        this.stores = stores;
    }

    /**
     * Reads a file and adds its new events to the workspace. Good rows are kept and faulty ones set
     * aside, unless the request is strict. An event that the workspace holds is not added again
     * (see {@link ImportSession}).
     *
     * <p>Cost: one pass over the file, then one transaction over its events; little memory,
     * whatever the size of the file.
     *
     * @param progress is told how far the reading is; the transaction follows its last call
     * @param cancel ends the import as long as its transaction has not begun
     * @throws dev.waymark.engine.fault.JourneyException what {@link EventFile#open} and {@link
     *     EventFile#read} throw, CANCELLED among them; WORKSPACE_IN_USE; DISK_FULL. Nothing of the
     *     file is added then
     */
    public ImportResult run(ImportRequest request, Progress progress, CancelSignal cancel) {
        try (EventFile file = EventFile.open(request.file(), request.name());
                Faults faults = faults(request);
                ImportSession session = stores.open(request.workspace()).beginImport()) {
            ReadSummary summary =
                    file.read(request.mapping(), session, faults, progress, cancel::isCancelled);
            cancel.check();
            AppendResult result = session.commit();
            return new ImportResult(
                    summary,
                    file.bytes(),
                    result.added(),
                    result.duplicates(),
                    faults.first(),
                    faults.rejects(),
                    result.version());
        }
    }

    private static Faults faults(ImportRequest request) {
        if (request.strict()) {
            return Faults.strict();
        }
        Path rejects = request.rejects();
        return rejects == null ? Faults.lenient() : Faults.lenient(rejects);
    }
}
