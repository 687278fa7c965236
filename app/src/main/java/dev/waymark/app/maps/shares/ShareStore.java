package dev.waymark.app.maps.shares;

import java.util.List;
import java.util.Optional;

/**
 * The links to maps of all workspaces. What a call has done is on disk when it returns. A link goes
 * with its map.
 */
public interface ShareStore {
    /** A map's links, newest first; empty if there are none. */
    List<Share> list(String workspace, String map);

    /**
     * Keeps a link under the hash of its secret.
     *
     * @return whether the workspace has its map
     */
    boolean add(Share share, String tokenHash);

    /** The link of a secret's hash; empty if there is none. */
    Optional<Share> find(String tokenHash);

    /**
     * Removes a link.
     *
     * @return whether the map had it
     */
    boolean delete(String workspace, String map, String id);
}
