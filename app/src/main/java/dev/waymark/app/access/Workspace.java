package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.ZoneId;

/**
 * A room with its own events, maps, members and keys. Nothing passes from one to another.
 *
 * @param id UUIDv7
 * @param name 1 to 100 characters
 * @param sample whether it holds the bundled sample log, which the demo opens without sign-in
 * @param zone the zone of calendar buckets and of imported times that name none
 */
public record Workspace(String id, String name, boolean sample, ZoneId zone) {
    private static final int LONGEST_NAME = 100;

    public Workspace {
        require(!id.isBlank(), "the workspace's id is empty. Give a UUID.");
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the workspace's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
    }
}
