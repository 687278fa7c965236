package dev.waymark.server.collect;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.store.imports.UploadTraces;

import org.springframework.stereotype.Component;

import java.util.Collection;

/**
 * Files that were sent, those that wait and those that are being imported: any may name anybody.
 * Imports are stopped before the log is erased from, so that none brings a person back.
 */
@Component
final class SentFiles implements PersonalTraces {
    private final ImportJobs imports;
    private final Uploads uploads;
    private final UploadTraces leftovers;

    SentFiles(ImportJobs imports, Uploads uploads, WaymarkHome home) {
        this.imports = imports;
        this.uploads = uploads;
        this.leftovers = new UploadTraces(home);
    }

    @Override
    public String place() {
        return leftovers.place();
    }

    @Override
    public boolean isBeforeLog() {
        return true;
    }

    @Override
    public long erase(String workspace, Collection<String> names) {
        imports.stopAll(workspace);
        return uploads.removeAll(workspace) + leftovers.erase(workspace, names);
    }

    /** What is sent after an erasure is new. */
    @Override
    public long left(String workspace, Collection<String> names) {
        return 0;
    }
}
