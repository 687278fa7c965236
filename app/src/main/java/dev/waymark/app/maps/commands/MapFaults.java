package dev.waymark.app.maps.commands;

import dev.waymark.engine.fault.JourneyException;

/** What can go wrong with maps, in the words that people read. */
public final class MapFaults {
    private MapFaults() {}

    /**
     * Another change came first. Code {@code VERSION_CONFLICT}; over HTTP it is status 409.
     *
     * @param expected the version that the change was based on
     * @param actual the version that is kept
     */
    public static JourneyException conflict(String id, long expected, long actual) {
        return JourneyException.user(
                "VERSION_CONFLICT",
                "map \"%s\" is at version %d, and the change is based on version %d. Load it again"
                        + " and repeat the change.",
                id,
                actual,
                expected);
    }

    /** The workspace has no such map. Code {@code UNKNOWN_MAP}; over HTTP it is status 404. */
    public static JourneyException unknown(String id) {
        return JourneyException.access(
                "UNKNOWN_MAP",
                "map \"%s\" is not in this workspace. Look at the list of maps.",
                id);
    }
}
