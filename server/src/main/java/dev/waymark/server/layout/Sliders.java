package dev.waymark.server.layout;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * How much of a process map is drawn.
 *
 * @param activities share of the log's types, 0 to 1
 * @param paths share of the edges between the drawn types, 0 to 1
 */
public record Sliders(double activities, double paths) {
    /** Everything. */
    public static final Sliders ALL = new Sliders(1, 1);

    public Sliders {
        requireShare("activities", activities);
        requireShare("paths", paths);
    }

    private static void requireShare(String name, double share) {
        require(
                0 <= share && share <= 1,
                "%s (%s) must be from 0 to 1. Give a share such as 0.5.",
                name,
                share);
    }
}
