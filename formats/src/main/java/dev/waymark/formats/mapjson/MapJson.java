package dev.waymark.formats.mapjson;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes a journey map as JSON. What is read and written again keeps every field, also
 * those that we do not know.
 *
 * <p>The field {@code formatVersion} says by which rules a file was written; a reader brings older
 * files up to date and refuses newer ones.
 */
public final class MapJson {
    /** The value of the field {@code format}. */
    public static final String FORMAT = "waymark-map";

    /** The newest {@code formatVersion}, and the one that is written. */
    public static final int FORMAT_VERSION = 2;

    /** The largest file, in characters or bytes. */
    public static final int MAX_CHARS = 50_000_000;

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private MapJson() {}

    /** The map as JSON, with line breaks and two spaces of indentation. */
    public static String write(JourneyMap map) {
        return MAPPER.writeValueAsString(tree(map)) + "\n";
    }

    /** The map as a tree, for a larger document. */
    public static ObjectNode tree(JourneyMap map) {
        return MapWriter.map(map);
    }

    /**
     * Reads a map.
     *
     * @throws JourneyException DATA, INVALID_MAP: the text is no JSON, or a field is missing or
     *     wrong; the message begins with the path of the field. MAP_TOO_NEW: a newer {@code
     *     formatVersion}
     */
    public static JourneyMap read(String json) {
        if (json.length() > MAX_CHARS) {
            throw tooLarge();
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new JourneyException(
                    FaultKind.DATA,
                    "INVALID_MAP",
                    "the map is not valid JSON"
                            + (place == null
                                    ? ". "
                                    : " (line %d, column %d). "
                                            .formatted(place.getLineNr(), place.getColumnNr()))
                            + "Export it again, or correct the text.",
                    e);
        }
        return MapReader.map(root);
    }

    /**
     * Reads a map from a tree, as {@link #tree} makes it.
     *
     * @throws JourneyException as {@link #read(String)}
     */
    public static JourneyMap read(JsonNode tree) {
        return MapReader.map(tree);
    }

    /** The reader and writer of trees and texts as maps need them: nothing is rounded or lost. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a map from a UTF-8 stream, to its end; a byte order mark is passed over.
     *
     * @throws IOException if the stream fails
     */
    public static JourneyMap read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_CHARS + 1);
        if (bytes.length > MAX_CHARS) {
            throw tooLarge();
        }
        String json = new String(bytes, StandardCharsets.UTF_8);
        return read(json.startsWith("\uFEFF") ? json.substring(1) : json);
    }

    private static JourneyException tooLarge() {
        return JourneyException.limit(
                "MAP_TOO_LARGE",
                "the map has more than %d characters. Split it into several maps.",
                MAX_CHARS);
    }

    /** The JSON Schema of the format, as text. */
    public static String schema() {
        try (InputStream in = MapJson.class.getResourceAsStream("waymark-map.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("waymark-map.schema.json is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw JourneyException.internal("SCHEMA_UNREADABLE", "The schema is unreadable.", e);
        }
    }
}
