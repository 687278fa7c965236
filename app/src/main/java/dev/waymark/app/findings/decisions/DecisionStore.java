package dev.waymark.app.findings.decisions;

import java.util.List;

/**
 * The decisions of all workspaces, apart from each other. Every change is durable on return. Safe
 * for several threads.
 */
public interface DecisionStore {
    /** What the workspace holds, newest first, ties by finding; empty if nothing. */
    List<Decision> list(String workspace);

    /** Adds a decision, or replaces the one about its finding. */
    void save(String workspace, Decision decision);

    /**
     * Takes a decision back.
     *
     * @return whether there was one
     */
    boolean delete(String workspace, String finding);
}
