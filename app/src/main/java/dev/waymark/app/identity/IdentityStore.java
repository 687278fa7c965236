package dev.waymark.app.identity;

import dev.waymark.engine.identity.IdentityRules;

import java.util.List;
import java.util.Optional;

/**
 * Rules of identity and separations of all workspaces, apart from each other. Every change is
 * durable on return. Safe for several threads.
 */
public interface IdentityStore {
    /** The rules that a workspace has laid down; empty if none. */
    Optional<IdentityRules> rules(String workspace);

    /** Lays down a workspace's rules, in place of those that it had. */
    void save(String workspace, IdentityRules rules);

    /** Whom the workspace keeps apart, newest first. */
    List<KeptApart> keptApart(String workspace);

    /**
     * Keeps two customers apart.
     *
     * @return false if the workspace does so already
     */
    boolean add(String workspace, KeptApart apart);

    /**
     * Ends a separation of this workspace.
     *
     * @return false if the workspace has no such separation
     */
    boolean remove(String workspace, String id);
}
