package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * A point of contact.
 *
 * @param channel where, in the log's own words (web, phone, store …); not blank
 * @param unknown fields that we do not know
 */
public record Touchpoint(String channel, UnknownFields unknown) {
    public Touchpoint {
        require(!channel.isBlank(), "channel of a touchpoint is blank. Leave the touchpoint out.");
    }

    /** A point of contact on a channel. */
    public static Touchpoint on(String channel) {
        return new Touchpoint(channel, UnknownFields.NONE);
    }
}
