package dev.waymark.app.collect.mappings;

import java.util.List;
import java.util.Optional;

/** Where saved mappings are kept. Every change is durable. */
public interface MappingStore {
    /** What was saved for columns of this fingerprint, or empty. */
    Optional<SavedMapping> find(String workspaceId, String columns);

    /** Keeps a mapping instead of what was kept for these columns. */
    void save(String workspaceId, String columns, SavedMapping mapping);

    /** Forgets what was kept for these columns, if anything. */
    void remove(String workspaceId, String columns);

    /** The mappings that have names, by name. */
    List<NamedMapping> named(String workspaceId);

    /** Keeps a mapping instead of what had its name. */
    void name(String workspaceId, NamedMapping mapping);

    /** Forgets the mapping of this name; false if there was none. */
    boolean unname(String workspaceId, String name);
}
