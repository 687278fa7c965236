package dev.waymark.app.opportunities;

import java.util.List;

/**
 * The opportunities of all workspaces, apart from each other. Every change is durable on return.
 * Safe for several threads.
 */
public interface OpportunityStore {
    /** What the workspace holds, by id, which is the order in which they were made. */
    List<Opportunity> list(String workspace);

    /** Adds an opportunity, or replaces the one of its id. */
    void save(String workspace, Opportunity opportunity);

    /**
     * Removes an opportunity.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);
}
