package dev.waymark.app.sources;

import java.util.List;
import java.util.Optional;

/** Where sources are kept, each with the hash of its write key. Every change is durable. */
public interface SourceStore {
    /** The source whose write key has this hash, enabled or not, or empty. */
    Optional<Source> findByHash(String keyHash);

    /** The sources of a workspace, oldest first. */
    List<Source> ofWorkspace(String workspaceId);

    /**
     * Adds a source.
     *
     * @return false if the workspace has one of that name
     */
    boolean add(Source source, String keyHash);

    /**
     * Switches a source of this workspace on or off.
     *
     * @return false if the workspace has no such source
     */
    boolean enable(String workspaceId, String sourceId, boolean enabled);

    /**
     * Gives a source of this workspace another write key; the old one opens nothing any more.
     *
     * @return false if the workspace has no such source
     */
    boolean renew(String workspaceId, String sourceId, String keyHash, String hint);

    /**
     * Keeps what requests of a source of this workspace are signed with, instead of what was kept.
     *
     * @return false if the workspace has no such source
     */
    boolean sign(String workspaceId, String sourceId, String secret);

    /** What requests of a source are signed with; empty if that was never told. */
    Optional<String> secret(String sourceId);

    /**
     * Removes a source of this workspace; its events stay.
     *
     * @return false if the workspace has no such source
     */
    boolean remove(String workspaceId, String sourceId);

    /**
     * Adds to what a source sent, the counts by code in the same transaction as the totals; does
     * nothing if it was removed.
     */
    void count(String sourceId, SourceCounts more);
}
