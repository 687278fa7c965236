package dev.waymark.app.maps.versions;

import java.util.List;
import java.util.Optional;

/**
 * The named versions of the maps of all workspaces, apart from each other. What a call has done is
 * on disk when it returns. A version goes with its map.
 */
public interface VersionStore {
    /** A map's versions, newest first; empty if there are none. */
    List<MapVersion> list(String workspace, String map);

    /**
     * Keeps a version with its document.
     *
     * @return whether the workspace has its map
     */
    boolean add(String workspace, MapVersion version, String document);

    /** The document of a version; empty if the map has none of this id. */
    Optional<String> document(String workspace, String map, String id);
}
