package dev.waymark.maps.map;

import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A column of a map: a part of the way with a goal of its own.
 *
 * @param id unique in the map
 * @param name not blank, at most 200 characters
 * @param description at most 2,000 characters; null if not said
 * @param department who is responsible; null if not said
 * @param steps in order; may be empty
 * @param unknown fields that we do not know
 */
public record Stage(
        String id,
        String name,
        @Nullable String description,
        @Nullable String department,
        List<Step> steps,
        UnknownFields unknown) {
    public Stage {
        Texts.requireId("stage", id);
        Texts.requireName("stage", name);
        Texts.requireText("description of a stage", description);
        Texts.requireText("department of a stage", department);
        steps = List.copyOf(steps);
    }

    /** A stage of which nothing else is said. */
    public static Stage of(String id, String name, List<Step> steps) {
        return new Stage(id, name, null, null, steps, UnknownFields.NONE);
    }

    /** The same stage under another name. */
    public Stage renamed(String newName) {
        return new Stage(id, newName, description, department, steps, unknown);
    }

    /** The same stage with another description and department; null leaves one out. */
    public Stage described(@Nullable String newDescription, @Nullable String newDepartment) {
        return new Stage(id, name, newDescription, newDepartment, steps, unknown);
    }

    /** The same stage with other steps. */
    public Stage withSteps(List<Step> newSteps) {
        return new Stage(id, name, description, department, newSteps, unknown);
    }
}
