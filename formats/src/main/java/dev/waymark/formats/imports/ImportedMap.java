package dev.waymark.formats.imports;

import dev.waymark.maps.map.JourneyMap;

import java.util.List;

/**
 * A map that came from a file.
 *
 * @param map the map; its id is new and its version 0
 * @param notices what was changed or left out, in the file's order; may be empty
 */
public record ImportedMap(JourneyMap map, List<Notice> notices) {
    public ImportedMap {
        notices = List.copyOf(notices);
    }
}
