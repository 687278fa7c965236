package dev.waymark.formats.tracking.clients;

import static dev.waymark.engine.fault.JourneyException.user;
import static dev.waymark.formats.tracking.TrackedText.first;
import static dev.waymark.formats.tracking.TrackedText.named;

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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what Snowplow's trackers send by POST: a {@code payload_data} of version 1. */
public final class SnowplowReader {
    private static final int LONGEST = 255;

    /** Short names of the tracker protocol, and what we call them. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("url", "url"),
                    Map.entry("refr", "referrer"),
                    Map.entry("page", "title"),
                    Map.entry("se_ca", "category"),
                    Map.entry("se_ac", "action"),
                    Map.entry("se_la", "label"),
                    Map.entry("se_pr", "property"),
                    Map.entry("tr_id", "orderId"),
                    Map.entry("tr_af", "affiliation"),
                    Map.entry("tr_cu", "currency"),
                    Map.entry("ti_id", "orderId"),
                    Map.entry("ti_sk", "sku"),
                    Map.entry("ti_nm", "name"),
                    Map.entry("ti_ca", "category"),
                    Map.entry("ti_pr", "price"),
                    Map.entry("ti_qu", "quantity"));

    private SnowplowReader() {}

    /**
     * Reads a body. The write key is the trackers' {@code aid}, the app's id.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static TrackedBatch read(byte[] body) {
        List<TrackedRecord> records = TrackedJson.envelope(body, "data").records();
        if (records == null) {
            return TrackedBatch.refused(
                    null,
                    null,
                    user("MESSAGE_INVALID", "the body has no \"data\", an array of events."));
        }
        JsonNode one = records.isEmpty() ? TrackedJson.newObject() : records.getFirst().node();
        return TrackedBatch.of(
                first(one, LONGEST, "aid"),
                first(one, LONGEST, "stm"),
                records,
                SnowplowReader::event);
    }

    private static TrackedEvent event(JsonNode message) {
        String anonymous = first(message, LONGEST, "duid", "nuid", "tnuid", "sid");
        String user = first(message, LONGEST, "uid");
        String customer = user == null ? anonymous : user;
        if (customer == null) {
            throw user(
                    MessageFault.NO_CUSTOMER,
                    "uid, duid and nuid are all missing. Set a user id, or a domain user id.");
        }
        FlatProperties flat = new FlatProperties();
        if (anonymous != null && !anonymous.equals(customer)) {
            flat.put("anonymousId", anonymous);
        }
        String kind = TrackedText.required(message, "e", LONGEST, MessageFault.NO_TYPE);
        JsonNode own = kind.equals("ue") ? selfDescribing(message) : TrackedJson.newObject();
        JsonNode said = own.path("data");
        Double amount = kind.equals("ue") ? TrackedText.amount(said) : amount(message);
        flat.putAll("", said, amount == null ? Set.of() : Set.of("value"));
        NAMES.forEach(
                (field, name) -> {
                    String text = first(message, Integer.MAX_VALUE, field);
                    if (text != null) {
                        flat.put(name, text);
                    }
                });
        for (JsonNode entity : json(message, "co", "cx").path("data")) {
            flat.put("context." + name(entity), entity.path("data"));
        }
        String time = first(message, LONGEST, "ttm", "dtm");
        return new TrackedEvent(
                customer,
                type(kind, message, own),
                channel(message),
                amount,
                TrackedText.of(message, "eid", LONGEST),
                time,
                flat.build());
    }

    private static String type(String kind, JsonNode message, JsonNode own) {
        return switch (kind) {
            case "pv" -> named("Page", first(message, LONGEST, "page"));
            case "pp" -> "Page ping";
            case "se" -> TrackedText.required(message, "se_ac", LONGEST, MessageFault.NO_TYPE);
            case "tr" -> "Transaction";
            case "ti" -> "Transaction item";
            case "ue" -> {
                String name = name(own);
                yield name.equals("screen_view")
                        ? named("Screen", first(own.path("data"), LONGEST, "name"))
                        : name;
            }
            default ->
                    throw user(
                            "MESSAGE_INVALID",
                            "e \"%s\" is unknown. Send pv, pp, se, ue, tr or ti.",
                            kind);
        };
    }

    private static @Nullable String channel(JsonNode message) {
        return switch (message.path("p").asString("")) {
            case "web" -> "web";
            case "mob", "app" -> "app";
            default -> null;
        };
    }

    private static @Nullable Double amount(JsonNode message) {
        String text = first(message, LONGEST, "se_va", "tr_tt");
        try {
            double amount = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(amount) ? amount : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static JsonNode selfDescribing(JsonNode message) {
        JsonNode inner = json(message, "ue_pr", "ue_px").path("data");
        if (!inner.isObject()) {
            throw user("MESSAGE_INVALID", "ue_pr and ue_px are both missing or no JSON.");
        }
        return inner;
    }

    /** The name in a schema's address, {@code iglu:VENDOR/NAME/jsonschema/1-0-0}. */
    private static String name(JsonNode described) {
        String[] parts = TrackedText.required(described, "schema", LONGEST).split("/", -1);
        if (parts.length != 4 || !parts[0].startsWith("iglu:") || parts[1].isBlank()) {
            throw user(
                    "MESSAGE_INVALID", "schema must be written iglu:VENDOR/NAME/FORMAT/VERSION.");
        }
        return parts[1];
    }

    /** JSON as a text in one field, or as Base64 in another; nothing if both are missing. */
    private static JsonNode json(JsonNode message, String plain, String packed) {
        String text = first(message, Integer.MAX_VALUE, plain);
        String base64 = first(message, Integer.MAX_VALUE, packed);
        if (text != null) {
            return TrackedJson.object(text.getBytes(StandardCharsets.UTF_8));
        }
        if (base64 == null) {
            return TrackedJson.newObject();
        }
        try {
            return TrackedJson.object(
                    Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_')));
        } catch (IllegalArgumentException e) {
            throw user("MESSAGE_INVALID", "%s is no Base64.", packed);
        }
    }
}
