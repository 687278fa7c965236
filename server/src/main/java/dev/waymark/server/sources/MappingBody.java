package dev.waymark.server.sources;

import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Which places of a JSON record say what of an event.
 *
 * @param records pointer to the record or the array of records; empty for the whole
 * @param fields pointers by field: customer, type, time, channel, value, id; a fixed type or
 *     channel is written {@code =word}
 * @param properties pointers by name
 * @param rest whether everything else becomes properties too
 */
record MappingBody(
        @Nullable String records,
        @Nullable Map<String, String> fields,
        @Nullable Map<String, String> properties,
        @Nullable Boolean rest) {
    JsonMapping mapping() {
        return new JsonMapping(records, fields, properties, Boolean.TRUE.equals(rest));
    }

    static MappingBody of(JsonMapping mapping) {
        return new MappingBody(
                mapping.records(), mapping.fields(), mapping.properties(), mapping.rest());
    }
}
