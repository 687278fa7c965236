package dev.waymark.app.maps.walks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The walks through the maps of all workspaces, apart from each other. What a call has done is on
 * disk when it returns. A walk goes with its map, a photo with its walk.
 */
public interface WalkStore {
    /** A map's walks, oldest first; empty if there are none. */
    List<Walk> list(String workspace, String map);

    /**
     * Keeps a walk, new or changed.
     *
     * @return whether the workspace has its map, and the walk, if it was there, is of the same
     *     author
     */
    boolean save(String workspace, Walk walk);

    /** Removes a walk with its photos; whether it was there. */
    boolean delete(String workspace, String map, String id);

    /** The places of all photos of a map, by walk; walks without a photo are missing. */
    Map<String, List<String>> photos(String workspace, String map);

    /** One photo. */
    Optional<Photo> photo(String workspace, String map, String walk, String place);

    /**
     * Keeps a photo instead of the one that was there.
     *
     * @return whether the walk is there
     */
    boolean save(String workspace, String map, String walk, String place, Photo photo);

    /** Removes a photo; whether it was there. */
    boolean deletePhoto(String workspace, String map, String walk, String place);
}
