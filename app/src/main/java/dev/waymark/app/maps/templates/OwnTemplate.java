package dev.waymark.app.maps.templates;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.part.Texts;

import java.util.List;

/**
 * A map that a workspace keeps to begin others with.
 *
 * @param id a UUIDv7
 * @param kind what it is a map of
 * @param name not blank, at most 200 characters
 * @param about what it is for, at most 2,000 characters; may be empty
 * @param stages their names, from left to right
 */
public record OwnTemplate(String id, MapKind kind, String name, String about, List<String> stages) {
    public OwnTemplate {
        require(!name.isBlank(), "name of the template is blank. Give it a name.");
        Texts.requireName("template", name);
        Texts.requireText("description of the template", about);
        stages = List.copyOf(stages);
    }

    /** What all templates have in common. */
    public Template template() {
        return new Template(id, kind, name, about, stages);
    }
}
