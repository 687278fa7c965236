package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Reads the JSON of clients that are not trusted: everything about it is bounded. */
public final class TrackedJson {
    /** The most records of a body. */
    public static final int RECORDS = 2_500;

    /** The longest text, in characters, and so the largest body that is read. */
    private static final int LONGEST = 1_048_576;

    private static final int DEEPEST = 40;

    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(LONGEST)
                                            .maxNestingDepth(DEEPEST)
                                            .maxNumberLength(300)
                                            .maxNameLength(1_000)
                                            .build())
                            .build());

    private TrackedJson() {}

    /**
     * A body that is an object around an array of records.
     *
     * @param around its other members
     * @param records what the array holds; null if there is no such array
     */
    public record Envelope(ObjectNode around, @Nullable List<TrackedRecord> records) {}

    /**
     * Reads a body that is one object.
     *
     * @throws JourneyException USER: MALFORMED_JSON
     */
    public static JsonNode object(byte[] body) {
        try (JsonParser parser = begin(body, JsonToken.START_OBJECT)) {
            JsonNode object = parser.readValueAsTree();
            end(parser);
            return object;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads a body that is one value of any kind.
     *
     * @throws JourneyException USER: MALFORMED_JSON
     */
    public static JsonNode value(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == null) {
                throw user("MALFORMED_JSON", "the body is empty.");
            }
            JsonNode value = parser.readValueAsTree();
            end(parser);
            return value;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** Whether a body begins, after blanks, as an array does. */
    public static boolean isArray(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '[';
            }
        }
        return false;
    }

    /**
     * Reads a body that is an object around an array of records.
     *
     * @param field the array's name
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static Envelope envelope(byte[] body, String field) {
        ObjectNode around = MAPPER.createObjectNode();
        List<TrackedRecord> records = null;
        try (JsonParser parser = begin(body, JsonToken.START_OBJECT)) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                if (name.equals(field) && token == JsonToken.START_ARRAY) {
                    records = elements(parser);
                } else {
                    JsonNode value = parser.readValueAsTree();
                    around.set(name, value);
                }
            }
            end(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
        return new Envelope(around, records);
    }

    /**
     * Reads a body that is one record.
     *
     * @param field what it must have: an object
     * @throws JourneyException USER: MALFORMED_JSON, MESSAGE_INVALID
     */
    public static List<TrackedRecord> whole(byte[] body, String field) {
        JsonNode record = object(body);
        if (!record.path(field).isObject()) {
            throw user("MESSAGE_INVALID", "the body has no \"%s\", an object.", field);
        }
        return List.of(new TrackedRecord(record, body.length));
    }

    /**
     * Reads a body that is an array of records.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static List<TrackedRecord> array(byte[] body) {
        try (JsonParser parser = begin(body, JsonToken.START_ARRAY)) {
            List<TrackedRecord> records = elements(parser);
            end(parser);
            return records;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** An object of its own, to be filled. */
    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    private static List<TrackedRecord> elements(JsonParser parser) {
        List<TrackedRecord> records = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (records.size() == RECORDS) {
                throw user(
                        "BATCH_TOO_LARGE",
                        "the batch has more than %,d messages. Send smaller ones.",
                        RECORDS);
            }
            long start = parser.currentTokenLocation().getByteOffset();
            JsonNode record = parser.readValueAsTree();
            long bytes = parser.currentLocation().getByteOffset() - start;
            records.add(new TrackedRecord(record, bytes));
        }
        return records;
    }

    private static JsonParser begin(byte[] body, JsonToken first) {
        JsonParser parser = MAPPER.createParser(body);
        if (parser.nextToken() != first) {
            parser.close();
            throw user(
                    "MALFORMED_JSON",
                    "the body is no JSON %s.",
                    first == JsonToken.START_OBJECT ? "object" : "array");
        }
        return parser;
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw user("MALFORMED_JSON", "more follows the end of the body's JSON.");
        }
    }

    private static JourneyException malformed(JacksonException e) {
        @Nullable String where =
                e.getLocation() == null
                        ? null
                        : "line %d, column %d"
                                .formatted(
                                        e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return new JourneyException(
                FaultKind.USER,
                "MALFORMED_JSON",
                "the body is no proper JSON"
                        + (where == null ? "." : "; it is wrong at " + where + "."),
                e);
    }
}
