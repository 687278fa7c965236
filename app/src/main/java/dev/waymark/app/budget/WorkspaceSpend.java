package dev.waymark.app.budget;

import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What people do with the table of spend that their workspace keeps. Whether they may is asked
 * before, by {@link dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class WorkspaceSpend {
    private final SpendStore store;
    private final Clock clock;

    /** Tables that are kept in a store. */
    public WorkspaceSpend(SpendStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The workspace's table; empty if it keeps none. */
    public Optional<KeptSpend> find(String workspace) {
        return store.find(workspace);
    }

    /**
     * The workspace's table, for a report that is given none.
     *
     * @throws JourneyException NO_SPEND if it keeps none
     */
    public KeptSpend require(String workspace) {
        return find(workspace)
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "NO_SPEND",
                                        "the workspace keeps no table of spend, and none is given."
                                                + " Save one, or give one with the columns"
                                                + " channel,month,spend."));
    }

    /** Keeps a table, in place of the one that there was. */
    public KeptSpend save(String workspace, Spend spend) {
        KeptSpend kept = new KeptSpend(spend, Instant.ofEpochMilli(clock.millis()));
        store.save(workspace, kept);
        return kept;
    }

    /**
     * Forgets the table; does nothing if there is none.
     *
     * @return whether there was one
     */
    public boolean delete(String workspace) {
        return store.delete(workspace);
    }
}
