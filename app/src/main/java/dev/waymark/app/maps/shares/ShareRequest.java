package dev.waymark.app.maps.shares;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.map.MapLimits;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a link shall be.
 *
 * @param hiddenLanes ids of lanes that it does not show, at most as many as a map has
 * @param password 8 to 200 characters; null for none
 * @param expiresAt from when on it opens nothing; null for never
 */
public record ShareRequest(
        List<String> hiddenLanes, @Nullable String password, @Nullable Instant expiresAt) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    public ShareRequest {
        hiddenLanes = List.copyOf(hiddenLanes);
        require(
                hiddenLanes.size() <= MapLimits.LANES,
                "hiddenLanes has %d lanes and may have %d.",
                hiddenLanes.size(),
                MapLimits.LANES);
        require(
                password == null || (password.length() >= SHORTEST && password.length() <= LONGEST),
                "the password must have %d to %d characters. Take a longer one, or none.",
                SHORTEST,
                LONGEST);
    }
}
