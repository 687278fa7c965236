package dev.waymark.app.maps.templates;

import dev.waymark.maps.map.MapKind;

import java.util.List;

/**
 * A map to begin with, in one language.
 *
 * @param id by which it is asked for, for example {@code shop}
 * @param kind what it is a map of
 * @param name in the language
 * @param about what it is for, in the language
 * @param stages their names in the language, from left to right; empty for the blank one
 */
public record Template(String id, MapKind kind, String name, String about, List<String> stages) {
    public Template {
        stages = List.copyOf(stages);
    }
}
