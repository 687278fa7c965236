package dev.waymark.app.budget;

import java.util.Optional;

/**
 * The tables of spend that workspaces keep, one each, apart from each other. Every change is whole
 * and durable on return. Safe for several threads.
 */
public interface SpendStore {
    /** The workspace's table; empty if it keeps none. */
    Optional<KeptSpend> find(String workspace);

    /** Keeps a table in place of the one that the workspace had, all or nothing. */
    void save(String workspace, KeptSpend spend);

    /**
     * Forgets the workspace's table.
     *
     * @return whether it had one
     */
    boolean delete(String workspace);
}
