package dev.waymark.app.maps.walks;

import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapFaults;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.part.Texts;

import java.util.List;
import java.util.Map;

/** What people do with walks through maps. Whether they may is asked before. Thread-safe. */
public final class MapWalks {
    /** The most walks through one map. */
    public static final int MAX_WALKS = 200;

    /** The most photos of all walks through one map. */
    public static final int MAX_PHOTOS = 1_000;

    private final WalkStore store;
    private final LiveMaps maps;

    /** Walks that are kept in a store, through maps that live. */
    public MapWalks(WalkStore store, LiveMaps maps) {
        this.store = store;
        this.maps = maps;
    }

    /**
     * A map's walks, oldest first; empty if there are none.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public List<Walk> list(String workspace, String map) {
        maps.find(workspace, map);
        return store.list(workspace, map);
    }

    /** The places with a photo, by walk. */
    public Map<String, List<String>> photos(String workspace, String map) {
        return store.photos(workspace, map);
    }

    /**
     * Keeps a walk as its walker's device has it; the same again changes nothing.
     *
     * @throws JourneyException UNKNOWN_MAP; FORBIDDEN if it is somebody else's; TOO_MANY_WALKS
     */
    public Walk keep(String workspace, Walk walk) {
        List<Walk> all = list(workspace, walk.map());
        boolean isNew = all.stream().noneMatch(other -> other.id().equals(walk.id()));
        if (isNew && all.size() >= MAX_WALKS) {
            throw JourneyException.limit(
                    "TOO_MANY_WALKS",
                    "the map has %d walks, as many as it may have. Delete some.",
                    MAX_WALKS);
        }
        own(all, walk.id(), walk.author(), isNew);
        if (!store.save(workspace, walk)) {
            throw MapFaults.unknown(walk.map());
        }
        return walk;
    }

    /**
     * Removes a walk and its photos.
     *
     * @throws JourneyException UNKNOWN_MAP, UNKNOWN_WALK
     */
    public void delete(String workspace, String map, String id) {
        maps.find(workspace, map);
        if (!store.delete(workspace, map, id)) {
            throw unknown();
        }
    }

    /**
     * One photo.
     *
     * @throws JourneyException UNKNOWN_WALK if there is none
     */
    public Photo photo(String workspace, String map, String walk, String place) {
        return store.photo(workspace, map, walk, place).orElseThrow(MapWalks::unknown);
    }

    /**
     * Keeps a photo at a step of one's own walk.
     *
     * @throws JourneyException UNKNOWN_MAP, UNKNOWN_WALK; FORBIDDEN if the walk is somebody else's;
     *     INVALID_PICTURE; TOO_MANY_PHOTOS
     */
    public void keep(Spot spot, String author, byte[] content) {
        Photo photo = Photo.of(content);
        Texts.requireName("step", spot.place());
        own(list(spot.workspace(), spot.map()), spot.walk(), author, false);
        int photos =
                store.photos(spot.workspace(), spot.map()).values().stream()
                        .mapToInt(List::size)
                        .sum();
        if (photos >= MAX_PHOTOS) {
            throw JourneyException.limit(
                    "TOO_MANY_PHOTOS",
                    "the walks of the map have %d photos, as many as they may have.",
                    MAX_PHOTOS);
        }
        if (!store.save(spot.workspace(), spot.map(), spot.walk(), spot.place(), photo)) {
            throw unknown();
        }
    }

    /**
     * Removes a photo of one's own walk; nothing happens if there is none.
     *
     * @throws JourneyException UNKNOWN_MAP, UNKNOWN_WALK; FORBIDDEN if the walk is somebody else's
     */
    public void deletePhoto(Spot spot, String author) {
        own(list(spot.workspace(), spot.map()), spot.walk(), author, false);
        store.deletePhoto(spot.workspace(), spot.map(), spot.walk(), spot.place());
    }

    private static void own(List<Walk> all, String id, String author, boolean isNew) {
        if (isNew) {
            return;
        }
        Walk walk =
                all.stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .orElseThrow(MapWalks::unknown);
        if (!walk.author().equals(author)) {
            throw JourneyException.access(
                    "FORBIDDEN", "The walk is somebody else's. Begin one of your own.");
        }
    }

    private static JourneyException unknown() {
        return JourneyException.access(
                "UNKNOWN_WALK", "the map has no such walk. Load its walks again.");
    }

    /**
     * A step of a walk.
     *
     * @param place id of the step, or of a stage without steps
     */
    public record Spot(String workspace, String map, String walk, String place) {}
}
