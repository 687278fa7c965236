package dev.waymark.app.expiry;

import java.util.List;

/**
 * The periods of all workspaces, apart from each other. Every change is durable on return. Safe for
 * several threads.
 */
public interface ExpiryStore {
    /** A workspace's periods, by type. */
    List<ExpiryPeriod> periods(String workspace);

    /** Lays down a workspace's periods, in place of those before. */
    void save(String workspace, List<ExpiryPeriod> periods);
}
