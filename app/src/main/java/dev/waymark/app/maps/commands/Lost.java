package dev.waymark.app.maps.commands;

import dev.waymark.formats.maprecords.RecordKey;

import tools.jackson.databind.JsonNode;

/**
 * A value that a command replaced although its author had not seen it.
 *
 * @param key the record
 * @param field its field
 * @param theirs the value that was replaced; a JSON null if there was none
 * @param by who had set it
 */
public record Lost(RecordKey key, String field, JsonNode theirs, String by) {}
