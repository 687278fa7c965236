package dev.waymark.app.handoff;

import java.util.Set;

/**
 * Where customers shall arrive: the last stage of the map, or of the workspace's own stages.
 *
 * @param name of the stage
 * @param types of its events, one or more
 */
public record Goal(String name, Set<String> types) {
    public Goal {
        types = Set.copyOf(types);
    }
}
