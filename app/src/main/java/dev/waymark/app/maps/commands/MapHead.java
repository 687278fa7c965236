package dev.waymark.app.maps.commands;

import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.MapState;

import java.time.Instant;

/**
 * A map in a list of maps.
 *
 * @param id a UUIDv7
 * @param version 1 or more
 * @param name as people call it
 * @param kind what it is a map of
 * @param state what is, or what shall be
 * @param about owner, date of review, tags, place among the maps …
 * @param isArchived whether it is put away: its file has the field {@value #ARCHIVED}
 * @param savedAt when this version was saved
 */
public record MapHead(
        String id,
        long version,
        String name,
        MapKind kind,
        MapState state,
        About about,
        boolean isArchived,
        Instant savedAt) {
    /** The field of a map's file that says that it is put away. */
    public static final String ARCHIVED = "archived";

    /** What a list says of a map. */
    public static MapHead of(JourneyMap map, Instant savedAt) {
        return new MapHead(
                map.id(),
                map.version(),
                map.name(),
                map.kind(),
                map.state(),
                map.about(),
                "true".equals(map.unknown().json().get(ARCHIVED)),
                savedAt);
    }
}
