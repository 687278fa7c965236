package dev.waymark.app.access.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where keys are kept, each with the hash of its secret. Every change is durable on return. */
public interface ApiKeyStore {
    /** The key whose secret has this hash, valid or not, or empty. */
    Optional<ApiKey> findByHash(String secretHash);

    /** The keys of a workspace that were not revoked, oldest first. */
    List<ApiKey> ofWorkspace(String workspaceId);

    /** Adds a key. */
    void add(ApiKey key, String secretHash);

    /**
     * Revokes a key of this workspace.
     *
     * @return false if the workspace has no such key, or it was revoked before
     */
    boolean revoke(String workspaceId, String keyId, Instant now);

    /** Notes that the key was used. */
    void touch(String keyId, Instant now);
}
