package dev.waymark.server.maps;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * Describes a map's JSON for the API's description; {@link dev.waymark.formats.mapjson.MapJson}
 * reads and writes it, with fields that we do not know.
 *
 * @param format always {@code waymark-map}
 * @param version how often it was saved; a change names the version that it is based on
 */
record MapDocument(
        String format,
        int formatVersion,
        String id,
        long version,
        String name,
        String kind,
        String state,
        List<Stage> stages) {
    /** A column of a map. */
    record Stage(String id, String name, List<Step> steps) {}

    /** A cell that a customer meets. */
    record Step(
            String id,
            String name,
            @Nullable Touchpoint touchpoint,
            List<Binding> bindings,
            Evidence evidence) {}

    /** Where a step is met. */
    record Touchpoint(String channel) {}

    /** The events that a step stands for. */
    record Binding(JsonNode predicate, int version, @Nullable Instant validFrom) {}

    /**
     * Where a step comes from.
     *
     * @param kind {@code assumed}, {@code researched} or {@code measured}
     */
    record Evidence(
            String kind, @Nullable String source, @Nullable Instant date, @Nullable Long n) {}
}
