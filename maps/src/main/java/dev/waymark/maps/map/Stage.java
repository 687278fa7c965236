package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.List;

/**
 * A column of a map: a part of the way with a goal of its own.
 *
 * @param id unique in the map
 * @param name not blank, at most 200 characters
 * @param steps in order; may be empty
 * @param unknown fields that we do not know
 */
public record Stage(String id, String name, List<Step> steps, UnknownFields unknown) {
    public Stage {
        require(!id.isBlank(), "id of a stage is blank. Every stage needs one.");
        JourneyMap.requireName("stage", name);
        steps = List.copyOf(steps);
    }

    /** The same stage under another name. */
    public Stage renamed(String newName) {
        return new Stage(id, newName, steps, unknown);
    }

    /** The same stage with other steps. */
    public Stage withSteps(List<Step> newSteps) {
        return new Stage(id, name, newSteps, unknown);
    }
}
