package dev.waymark.app.lenses;

import java.util.Optional;

/**
 * The rules of the lenses of all workspaces, apart from each other. Every change is durable on
 * return. Safe for several threads.
 */
public interface LensRuleStore {
    /** What the workspace has laid down; empty if nothing. */
    Optional<LensRules> find(String workspace);

    /** Lays down the workspace's rules, in place of those that it had, all or nothing. */
    void save(String workspace, LensRules rules);

    /**
     * Forgets the workspace's rules.
     *
     * @return whether it had any
     */
    boolean delete(String workspace);
}
