package dev.waymark.app.maps;

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
 * @param savedAt when this version was saved
 */
public record MapHead(
        String id, long version, String name, MapKind kind, MapState state, Instant savedAt) {}
