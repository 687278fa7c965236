package dev.waymark.app.maps.versions;

import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapFaults;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What people do with versions. Whether they may is asked before. Safe for several threads. */
public final class MapVersions {
    /** The map as it is now, in place of a version's id. */
    public static final String CURRENT = "current";

    /** The most versions of one map. */
    public static final int MAX_VERSIONS = 500;

    private final VersionStore store;
    private final LiveMaps maps;
    private final Ids ids;
    private final Clock clock;

    /** Versions that are kept in a store, of maps that live. */
    public MapVersions(VersionStore store, LiveMaps maps, Ids ids, Clock clock) {
        this.store = store;
        this.maps = maps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A map's versions, newest first; empty if there are none.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public List<MapVersion> list(String workspace, String map) {
        maps.find(workspace, map);
        return store.list(workspace, map);
    }

    /**
     * Keeps the map as it is now under a name.
     *
     * @param by who keeps it, as people call them
     * @throws JourneyException UNKNOWN_MAP; INVALID_VALUE if the name is blank or too long;
     *     TOO_MANY_VERSIONS
     */
    public MapVersion keep(String workspace, String map, String name, String by) {
        JourneyMap now = maps.find(workspace, map);
        if (store.list(workspace, map).size() >= MAX_VERSIONS) {
            throw JourneyException.limit(
                    "TOO_MANY_VERSIONS",
                    "the map has %d versions, as many as it may have. Duplicate it to go on.",
                    MAX_VERSIONS);
        }
        MapVersion version =
                new MapVersion(
                        ids.next(),
                        map,
                        name.strip(),
                        now.version(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.add(workspace, version, MapJson.write(now))) {
            throw MapFaults.unknown(map);
        }
        return version;
    }

    /**
     * The map as it was.
     *
     * @param version a version's id, or {@link #CURRENT}
     * @throws JourneyException UNKNOWN_MAP, UNKNOWN_VERSION
     */
    public JourneyMap find(String workspace, String map, String version) {
        if (version.equals(CURRENT)) {
            return maps.find(workspace, map);
        }
        maps.find(workspace, map);
        return store.document(workspace, map, version)
                .map(MapJson::read)
                .orElseThrow(
                        () ->
                                JourneyException.access(
                                        "UNKNOWN_VERSION",
                                        "the map has no such version. Look at the list of its"
                                                + " versions."));
    }

    /**
     * Makes the map again what it was, as one change that can be undone; versions and comments
     * stay.
     *
     * @param by who does it, as people call them
     * @return the map now
     * @throws JourneyException as {@link #find}
     */
    public JourneyMap restore(String workspace, String map, String version, String by) {
        return maps.replace(workspace, find(workspace, map, version), by);
    }
}
