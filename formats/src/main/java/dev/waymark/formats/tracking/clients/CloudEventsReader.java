package dev.waymark.formats.tracking.clients;

import static dev.waymark.engine.fault.JourneyException.user;
import static dev.waymark.formats.tracking.TrackedText.first;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedRecord;
import dev.waymark.formats.tracking.TrackedText;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads CloudEvents 1.0 as they come over HTTP: structured, binary and batched. */
public final class CloudEventsReader {
    private static final int LONGEST = 255;
    private static final String VERSION = "1.0";

    private static final String[] CUSTOMERS = {
        "customerId", "customer_id", "userId", "user_id", "customer"
    };

    /** Attributes that become fields of the event, or say how its data are written. */
    private static final Set<String> NOT_KEPT =
            Set.of(
                    "id",
                    "type",
                    "time",
                    "specversion",
                    "datacontenttype",
                    "data",
                    "data_base64",
                    "customerid",
                    "userid",
                    "channel",
                    "traceparent",
                    "tracestate");

    private CloudEventsReader() {}

    /**
     * Reads one event that is all in the body.
     *
     * @throws JourneyException USER: MALFORMED_JSON
     */
    public static TrackedBatch structured(byte[] body) {
        return one(TrackedJson.object(body), body.length);
    }

    /**
     * Reads an array of events.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static TrackedBatch batched(byte[] body) {
        return TrackedBatch.of(null, null, TrackedJson.array(body), CloudEventsReader::event);
    }

    /**
     * Reads one event whose attributes came as headers.
     *
     * @param attributes by name, in lower case, without {@code ce-}, as written
     * @param contentType what the body is; null or JSON to keep its members, any text to keep it as
     *     the property {@code data}; anything else is not kept
     * @throws JourneyException USER: MALFORMED_JSON
     */
    public static TrackedBatch binary(
            Map<String, String> attributes, @Nullable String contentType, byte[] body) {
        ObjectNode event = TrackedJson.newObject();
        attributes.forEach((name, written) -> event.put(name, decoded(written)));
        String media = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (isJson(media) && body.length > 0) {
            event.set("data", TrackedJson.value(body));
        } else if (media.startsWith("text/")) {
            event.put("data", new String(body, StandardCharsets.UTF_8));
        }
        return one(event, body.length);
    }

    private static TrackedBatch one(JsonNode event, int bytes) {
        return TrackedBatch.of(
                null, null, List.of(new TrackedRecord(event, bytes)), CloudEventsReader::event);
    }

    private static boolean isJson(String media) {
        String type = media.split(";", 2)[0].strip();
        return type.isEmpty() || type.endsWith("/json") || type.endsWith("+json");
    }

    /** A header's text: what is not ASCII is percent-encoded there. */
    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static TrackedEvent event(JsonNode message) {
        String version = TrackedText.required(message, "specversion", LONGEST);
        if (!version.equals(VERSION)) {
            throw user(
                    "MESSAGE_INVALID", "specversion \"%s\" is not read here. Send 1.0.", version);
        }
        String source = TrackedText.required(message, "source", LONGEST);
        String id = TrackedText.required(message, "id", LONGEST);
        String type = TrackedText.required(message, "type", LONGEST, MessageFault.NO_TYPE);
        JsonNode data = data(message);
        Double value = TrackedText.amount(data);
        FlatProperties flat = new FlatProperties();
        if (data.isObject()) {
            flat.putAll("", data, value == null ? Set.of("channel") : Set.of("channel", "value"));
        } else {
            flat.put("data", data);
        }
        flat.putAll("context.", message, NOT_KEPT);
        String channel = first(data, LONGEST, "channel");
        return new TrackedEvent(
                customer(message, data),
                type,
                channel == null ? TrackedText.of(message, "channel", LONGEST) : channel,
                value,
                source + "#" + id,
                TrackedText.of(message, "time", LONGEST),
                flat.build());
    }

    private static String customer(JsonNode message, JsonNode data) {
        String extension = first(message, LONGEST, "customerid", "userid");
        String said = extension == null ? first(data, LONGEST, CUSTOMERS) : extension;
        String inside = said == null ? first(data.path("customer"), LONGEST, "id") : said;
        String known = inside == null ? first(data, LONGEST, "anonymousId") : inside;
        String customer = known == null ? TrackedText.of(message, "subject", LONGEST) : known;
        if (customer == null) {
            throw user(
                    MessageFault.NO_CUSTOMER,
                    "the event names no customer. Give the extension customerid, customerId in its"
                            + " data, or a subject.");
        }
        return customer;
    }

    private static JsonNode data(JsonNode message) {
        JsonNode packed = message.path("data_base64");
        if (!packed.isString()
                || !isJson(message.path("datacontenttype").asString("").toLowerCase(Locale.ROOT))) {
            return message.path("data");
        }
        try {
            return TrackedJson.value(Base64.getDecoder().decode(packed.asString()));
        } catch (IllegalArgumentException e) {
            throw user("MESSAGE_INVALID", "data_base64 is no Base64.");
        }
    }
}
