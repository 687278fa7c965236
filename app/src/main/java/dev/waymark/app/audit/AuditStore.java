package dev.waymark.app.audit;

import java.time.Instant;
import java.util.List;

/**
 * Where the audit log is kept. Entries cannot be changed, and are only removed by age and number.
 */
public interface AuditStore {
    /** Adds an entry; it is durable on return. */
    void append(AuditEntry entry);

    /**
     * Entries of a workspace, and of its members' accounts, newest first.
     *
     * @param server whether also those that belong to no workspace and no account are wanted
     */
    List<AuditLine> page(String workspaceId, boolean server, AuditQuery query);

    /**
     * Removes what is older than an instant, and the oldest of what is more than a number.
     *
     * @param most how many stay at most
     */
    void prune(Instant before, Most most);

    /**
     * How many entries stay at most.
     *
     * @param all of everybody
     * @param unproven of whoever did not prove who they are
     * @param nobody what the log calls them
     */
    record Most(long all, long unproven, String nobody) {}
}
