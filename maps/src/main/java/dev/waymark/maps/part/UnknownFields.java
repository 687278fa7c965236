package dev.waymark.maps.part;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a newer program, or another one, wrote into a map and we do not know: kept as it is, so that
 * nothing is lost when the map is saved.
 *
 * @param json name of the field to its value as JSON text, in the order in which they came
 */
public record UnknownFields(Map<String, String> json) {
    /** Nothing unknown. */
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    public UnknownFields {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
