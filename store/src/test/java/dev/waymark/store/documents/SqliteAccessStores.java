package dev.waymark.store.documents;

import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.contract.AccessStores;
import dev.waymark.app.access.keys.ApiKeyStore;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.app.access.signin.SetUpStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The access ports of a database. */
record SqliteAccessStores(Documents documents) implements AccessStores {
    /** Stores in a new file. */
    static SqliteAccessStores fresh() {
        try {
            return new SqliteAccessStores(
                    Documents.open(Files.createTempDirectory("waymark").resolve("documents.db")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public UserStore users() {
        return documents.users();
    }

    @Override
    public WorkspaceStore workspaces() {
        return documents.workspaces();
    }

    @Override
    public ApiKeyStore keys() {
        return documents.keys();
    }

    @Override
    public SessionStore sessions() {
        return documents.sessions();
    }

    @Override
    public SetUpStore setUp() {
        return documents.setUp();
    }

    @Override
    public void close() {
        documents.close();
    }
}
