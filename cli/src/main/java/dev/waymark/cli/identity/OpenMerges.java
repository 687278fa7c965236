package dev.waymark.cli.identity;

import dev.waymark.app.id.Ids;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.Merges;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.security.SecureRandom;
import java.time.Clock;

/** The merges of one workspace, for whoever may read the home's files. */
final class OpenMerges implements AutoCloseable {
    private final Documents documents;
    private final DuckDbEventStores stores;
    private final String workspace;
    private final Merges merges;

    OpenMerges(WorkspaceOption option) {
        documents = option.documents();
        workspace = option.id(documents);
        Clock clock = Clock.systemUTC();
        stores =
                new DuckDbEventStores(
                        option.home(), StoreLimits.DEFAULT, "waymark identity", null, clock);
        merges =
                new Merges(
                        new Identities(stores, documents.identity()),
                        documents.identity(),
                        new Ids(clock, new SecureRandom()),
                        clock);
    }

    Merges merges() {
        return merges;
    }

    String workspace() {
        return workspace;
    }

    @Override
    public void close() {
        stores.close();
        documents.close();
    }
}
