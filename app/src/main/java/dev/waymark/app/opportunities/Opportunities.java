package dev.waymark.app.opportunities;

import dev.waymark.engine.fault.JourneyException;

import java.util.List;

/**
 * What people do with the opportunities of a workspace. Whether they may is asked before, by {@link
 * dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class Opportunities {
    private static final int MOST = 1_000;

    private final OpportunityStore store;

    /** Opportunities that are kept in a store. */
    public Opportunities(OpportunityStore store) {
        this.store = store;
    }

    /** All opportunities of a workspace, oldest first; empty if there is none. */
    public List<Opportunity> list(String workspace) {
        return store.list(workspace);
    }

    /**
     * One opportunity.
     *
     * @throws JourneyException UNKNOWN_OPPORTUNITY
     */
    public Opportunity find(String workspace, String id) {
        return store.list(workspace).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Opportunities::unknown);
    }

    /**
     * Keeps a new opportunity.
     *
     * @throws JourneyException TOO_MANY_OPPORTUNITIES if there are 1,000
     */
    public Opportunity add(String workspace, Opportunity opportunity) {
        if (store.list(workspace).size() >= MOST) {
            throw JourneyException.limit(
                    "TOO_MANY_OPPORTUNITIES",
                    "the workspace has %d opportunities already. Remove some that are done.",
                    MOST);
        }
        store.save(workspace, opportunity);
        return opportunity;
    }

    /**
     * Changes an opportunity.
     *
     * @throws JourneyException UNKNOWN_OPPORTUNITY
     */
    public Opportunity change(String workspace, Opportunity opportunity) {
        find(workspace, opportunity.id());
        store.save(workspace, opportunity);
        return find(workspace, opportunity.id());
    }

    /**
     * Removes an opportunity.
     *
     * @throws JourneyException UNKNOWN_OPPORTUNITY
     */
    public void delete(String workspace, String id) {
        if (!store.delete(workspace, id)) {
            throw unknown();
        }
    }

    private static JourneyException unknown() {
        return JourneyException.access(
                "UNKNOWN_OPPORTUNITY",
                "the opportunity is not in this workspace. Look at the list of opportunities.");
    }
}
