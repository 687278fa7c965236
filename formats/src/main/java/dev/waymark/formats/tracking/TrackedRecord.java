package dev.waymark.formats.tracking;

import tools.jackson.databind.JsonNode;

/**
 * One record of a request, on its way to an event.
 *
 * @param node what it says
 * @param bytes how long it was as sent
 */
public record TrackedRecord(JsonNode node, long bytes) {}
