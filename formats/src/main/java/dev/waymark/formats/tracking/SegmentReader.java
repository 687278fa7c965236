package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * Reads what Segment's clients send, and RudderStack's and Jitsu's, which send the same. A message
 * that is no good is refused alone; a body that is no good is refused whole.
 */
public final class SegmentReader {
    /** The largest body, unpacked, in bytes. */
    public static final int BODY_BYTES = 500 * 1024;

    private SegmentReader() {}

    /**
     * Reads a body that is one message.
     *
     * @throws JourneyException USER: MALFORMED_JSON, MESSAGE_TOO_LARGE
     */
    public static TrackedBatch message(SegmentCall call, byte[] body) {
        if (body.length > TrackedBatch.RECORD_BYTES) {
            throw TrackedBatch.tooLarge();
        }
        JsonNode message = TrackedJson.object(body);
        return TrackedBatch.of(
                writeKey(message),
                sentAt(message),
                List.of(new TrackedRecord(message, body.length)),
                it -> SegmentMessage.event(call, it));
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
        TrackedJson.Envelope envelope = TrackedJson.envelope(body, "batch");
        List<TrackedRecord> messages = envelope.records();
        ObjectNode around = envelope.around();
        if (messages == null) {
            return TrackedBatch.refused(
                    writeKey(around),
                    sentAt(around),
                    user("MESSAGE_INVALID", "the body has no \"batch\", an array of messages."));
        }
        JsonNode context = around.path("context");
        int inherited = context.isObject() ? context.toString().length() : 0;
        return TrackedBatch.of(
                writeKey(around),
                sentAt(around),
                messages.stream()
                        .map(it -> new TrackedRecord(it.node(), it.bytes() + inherited))
                        .toList(),
                it -> {
                    if (context.isObject() && it instanceof ObjectNode message) {
                        inherit(message, context);
                    }
                    return SegmentMessage.event(null, it);
                });
    }

    /** The refusal of a body that is too large. */
    public static JourneyException bodyTooLarge() {
        return user(
                "BATCH_TOO_LARGE",
                "the body has more than %,d bytes. Send smaller batches.",
                BODY_BYTES);
    }

    private static @Nullable String writeKey(JsonNode around) {
        return TrackedText.of(around, "writeKey", TrackedBatch.RECORD_BYTES);
    }

    private static @Nullable String sentAt(JsonNode around) {
        return TrackedText.of(around, "sentAt", TrackedBatch.RECORD_BYTES);
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
}
