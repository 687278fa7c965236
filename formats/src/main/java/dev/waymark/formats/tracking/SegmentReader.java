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
import java.util.Map;

/**
 * Reads what Segment's clients send, and RudderStack's and Jitsu's, which send the same. A message
 * that is no good is refused alone; a body that is no good is refused whole.
 */
public final class SegmentReader {
    /** The largest body, unpacked, in bytes. */
    public static final int BODY_BYTES = 500 * 1024;

    /** The largest message in bytes. */
    public static final int MESSAGE_BYTES = 32 * 1024;

    /** The most messages of a body. */
    public static final int MESSAGES = 2_500;

    private static final int DEEPEST = 40;

    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(BODY_BYTES)
                                            .maxNestingDepth(DEEPEST)
                                            .maxNumberLength(300)
                                            .maxNameLength(1_000)
                                            .build())
                            .build());

    private SegmentReader() {}

    /**
     * Reads a body that is one message.
     *
     * @throws JourneyException USER: MALFORMED_JSON, MESSAGE_TOO_LARGE
     */
    public static TrackedBatch message(SegmentCall call, byte[] body) {
        if (body.length > MESSAGE_BYTES) {
            throw tooLarge();
        }
        JsonNode message;
        try (JsonParser parser = begin(body)) {
            message = parser.readValueAsTree();
            end(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
        List<TrackedEvent> events = new ArrayList<>();
        List<TrackedBatch.Refused> refused = new ArrayList<>();
        try {
            events.add(SegmentMessage.event(call, message));
        } catch (JourneyException e) {
            refused.add(refused(0, e));
        }
        return batch(message, events, refused);
    }

    /**
     * Reads a body that holds a batch. Its context goes to every message that does not say
     * otherwise.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static TrackedBatch batch(byte[] body) {
        if (body.length > BODY_BYTES) {
            throw bodyTooLarge();
        }
        ObjectNode around = MAPPER.createObjectNode();
        List<Sized> messages = null;
        try (JsonParser parser = begin(body)) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                if (name.equals("batch") && token == JsonToken.START_ARRAY) {
                    messages = messages(parser);
                } else {
                    JsonNode value = parser.readValueAsTree();
                    around.set(name, value);
                }
            }
            end(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
        if (messages == null) {
            JourneyException none =
                    user("MESSAGE_INVALID", "the body has no \"batch\", an array of messages.");
            return batch(around, List.of(), List.of(refused(0, none)));
        }
        return batch(around, messages);
    }

    /** The refusal of a body that is too large. */
    public static JourneyException bodyTooLarge() {
        return user(
                "BATCH_TOO_LARGE",
                "the body has more than %,d bytes. Send smaller batches.",
                BODY_BYTES);
    }

    private record Sized(JsonNode message, long bytes) {}

    private static List<Sized> messages(JsonParser parser) {
        List<Sized> messages = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (messages.size() == MESSAGES) {
                throw user(
                        "BATCH_TOO_LARGE",
                        "the batch has more than %,d messages. Send smaller ones.",
                        MESSAGES);
            }
            long start = parser.currentTokenLocation().getByteOffset();
            JsonNode message = parser.readValueAsTree();
            long bytes = parser.currentLocation().getByteOffset() - start;
            messages.add(new Sized(message, bytes));
        }
        return messages;
    }

    private static TrackedBatch batch(ObjectNode around, List<Sized> messages) {
        List<TrackedEvent> events = new ArrayList<>(messages.size());
        List<TrackedBatch.Refused> refused = new ArrayList<>();
        JsonNode context = around.path("context");
        int inherited = context.isObject() ? context.toString().length() : 0;
        for (int i = 0; i < messages.size(); i++) {
            Sized sized = messages.get(i);
            try {
                if (sized.bytes() + inherited > MESSAGE_BYTES) {
                    throw tooLarge();
                }
                if (context.isObject() && sized.message() instanceof ObjectNode message) {
                    inherit(message, context);
                }
                events.add(SegmentMessage.event(null, sized.message()));
            } catch (JourneyException e) {
                refused.add(refused(i, e));
            }
        }
        return batch(around, events, refused);
    }

    private static TrackedBatch batch(
            JsonNode around, List<TrackedEvent> events, List<TrackedBatch.Refused> refused) {
        return new TrackedBatch(
                TrackedText.of(around, "writeKey", MESSAGE_BYTES),
                TrackedText.of(around, "sentAt", MESSAGE_BYTES),
                events,
                refused);
    }

    private static TrackedBatch.Refused refused(int index, JourneyException fault) {
        return new TrackedBatch.Refused(index, fault.code(), String.valueOf(fault.getMessage()));
    }

    private static void inherit(ObjectNode message, JsonNode context) {
        ObjectNode own =
                message.path("context") instanceof ObjectNode object
                        ? object
                        : message.putObject("context");
        for (Map.Entry<String, JsonNode> member : context.properties()) {
            if (!own.has(member.getKey())) {
                own.set(member.getKey(), member.getValue());
            }
        }
    }

    private static JsonParser begin(byte[] body) {
        JsonParser parser = MAPPER.createParser(body);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.close();
            throw user("MALFORMED_JSON", "the body is no JSON object.");
        }
        return parser;
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw user("MALFORMED_JSON", "more follows the body's JSON object.");
        }
    }

    private static JourneyException tooLarge() {
        return user(
                "MESSAGE_TOO_LARGE",
                "the message has more than %,d bytes. Send less with it.",
                MESSAGE_BYTES);
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
