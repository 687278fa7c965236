package dev.waymark.app.collect.mappings;

import java.util.Optional;

/** Where saved mappings are kept. Every change is durable. */
public interface MappingStore {
    /** What was saved for columns of this fingerprint, or empty. */
    Optional<SavedMapping> find(String workspaceId, String columns);

    /** Keeps a mapping instead of what was kept for these columns. */
    void save(String workspaceId, String columns, SavedMapping mapping);

    /** Forgets what was kept for these columns, if anything. */
    void remove(String workspaceId, String columns);
}
