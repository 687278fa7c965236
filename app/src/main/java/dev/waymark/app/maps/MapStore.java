package dev.waymark.app.maps;

import dev.waymark.maps.map.JourneyMap;

import java.util.List;
import java.util.Optional;

/**
 * The maps of all workspaces, apart from each other: no call sees a map of another workspace. Safe
 * for several threads.
 */
public interface MapStore {
    /** What the workspace holds, newest id first; empty if nothing. */
    List<MapHead> list(String workspace);

    /** A map by its id; empty if the workspace has none of this id. */
    Optional<JourneyMap> find(String workspace, String id);

    /**
     * Keeps a map, all of it or (on a fault) none.
     *
     * @param expectedVersion the version that the change was based on: 0 for a new map, else the
     *     version that the store must still hold
     * @return the map as kept, with version {@code expectedVersion + 1}
     * @throws dev.waymark.engine.fault.JourneyException {@link MapFaults#conflict} if the store
     *     holds another version (or, for 0, any); {@link MapFaults#unknown} if the map is not there
     */
    JourneyMap save(String workspace, JourneyMap map, long expectedVersion);

    /**
     * Removes a map.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);
}
