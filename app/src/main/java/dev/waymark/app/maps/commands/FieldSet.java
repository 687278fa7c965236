package dev.waymark.app.maps.commands;

import dev.waymark.formats.maprecords.RecordKey;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * New values for fields of one record, which is made if there is none.
 *
 * @param key the record
 * @param fields values by name; a JSON null removes the field; the nodes must not be changed
 */
public record FieldSet(RecordKey key, Map<String, JsonNode> fields) {
    public FieldSet {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
