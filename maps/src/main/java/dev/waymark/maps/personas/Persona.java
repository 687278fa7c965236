package dev.waymark.maps.personas;

import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom the map is about, made up from what is known of many.
 *
 * @param id unique in the map
 * @param name not blank, at most 200 characters
 * @param traits what is told, each at most 2,000 characters; in the order of {@link Trait}
 * @param picture a portrait; null if there is none
 * @param unknown fields that we do not know
 */
public record Persona(
        String id,
        String name,
        Map<Trait, String> traits,
        @Nullable Picture picture,
        UnknownFields unknown) {
    public Persona {
        Texts.requireId("persona", id);
        Texts.requireName("persona", name);
        EnumMap<Trait, String> ordered = new EnumMap<>(Trait.class);
        ordered.putAll(traits);
        ordered.forEach((trait, text) -> Texts.requireText(trait.text() + " of a persona", text));
        traits = Collections.unmodifiableMap(ordered);
    }

    /** A persona of whom nothing is told yet. */
    public static Persona of(String id, String name) {
        return new Persona(id, name, Map.of(), null, UnknownFields.NONE);
    }

    /** What is told; empty if nothing. */
    public Optional<String> trait(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /** The same persona with one more thing told, or told otherwise. */
    public Persona with(Trait trait, String text) {
        EnumMap<Trait, String> more = new EnumMap<>(Trait.class);
        more.putAll(traits);
        more.put(trait, text);
        return new Persona(id, name, more, picture, unknown);
    }

    /** The same persona with another portrait. */
    public Persona withPicture(Picture newPicture) {
        return new Persona(id, name, traits, newPicture, unknown);
    }
}
