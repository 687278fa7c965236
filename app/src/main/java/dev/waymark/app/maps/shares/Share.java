package dev.waymark.app.maps.shares;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A link to one map. The secret in it is not part of it.
 *
 * @param id a UUIDv7
 * @param workspace of the map
 * @param map id of the map
 * @param hiddenLanes ids of lanes that it does not show
 * @param passwordHash null if it needs no password
 * @param expiresAt from when on it opens nothing; null if never
 * @param by who made it, as people call them
 * @param at when
 */
public record Share(
        String id,
        String workspace,
        String map,
        List<String> hiddenLanes,
        @Nullable String passwordHash,
        @Nullable Instant expiresAt,
        String by,
        Instant at) {
    public Share {
        hiddenLanes = List.copyOf(hiddenLanes);
    }

    /** Whether it opens its map at an instant. */
    public boolean isValidAt(Instant instant) {
        return expiresAt == null || instant.isBefore(expiresAt);
    }
}
