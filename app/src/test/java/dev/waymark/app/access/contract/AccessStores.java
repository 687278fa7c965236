package dev.waymark.app.access.contract;

import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.keys.ApiKeyStore;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.app.access.signin.SetUpStore;

/** The access ports of one adapter, over the same data, empty at first. */
public interface AccessStores extends AutoCloseable {
    UserStore users();

    WorkspaceStore workspaces();

    ApiKeyStore keys();

    SessionStore sessions();

    SetUpStore setUp();

    @Override
    void close();
}
