package dev.waymark.app.maps.versions;

import dev.waymark.maps.part.Texts;

import java.time.Instant;

/**
 * A state of a map that somebody gave a name.
 *
 * @param id a UUIDv7
 * @param map id of the map
 * @param name not blank, at most 200 characters
 * @param version the map's own count when it was kept
 * @param by who kept it, as people call them
 * @param at when
 */
public record MapVersion(String id, String map, String name, long version, String by, Instant at) {
    public MapVersion {
        Texts.requireName("version", name);
    }
}
