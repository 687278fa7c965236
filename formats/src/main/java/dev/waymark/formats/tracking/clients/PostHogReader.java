package dev.waymark.formats.tracking.clients;

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
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what PostHog's clients send: one event, an array of events, or a batch. */
public final class PostHogReader {
    private static final int LONGEST = 255;
    private static final int LONGEST_KEY = 200;

    /** What says something about machine and library, or is said elsewhere. */
    private static final Set<String> NOT_KEPT =
            Set.of(
                    "distinct_id",
                    "token",
                    "$lib",
                    "$lib_version",
                    "$geoip_disable",
                    "$ip",
                    "$raw_user_agent",
                    "$set",
                    "$set_once",
                    "$anon_distinct_id");

    private PostHogReader() {}

    /**
     * Reads a body.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static TrackedBatch read(byte[] body) {
        if (TrackedJson.isArray(body)) {
            List<TrackedRecord> records = TrackedJson.array(body);
            String key = records.isEmpty() ? null : key(records.getFirst().node());
            return TrackedBatch.of(key, null, records, PostHogReader::event);
        }
        TrackedJson.Envelope envelope = TrackedJson.envelope(body, "batch");
        JsonNode around = envelope.around();
        List<TrackedRecord> batch = envelope.records();
        List<TrackedRecord> records =
                batch == null ? List.of(new TrackedRecord(around, body.length)) : batch;
        return TrackedBatch.of(
                key(around), first(around, LONGEST, "sent_at"), records, PostHogReader::event);
    }

    private static @Nullable String key(JsonNode said) {
        String key = first(said, LONGEST_KEY, "api_key", "token");
        return key == null ? first(said.path("properties"), LONGEST_KEY, "token") : key;
    }

    private static TrackedEvent event(JsonNode message) {
        JsonNode said = message.path("properties");
        String name = TrackedText.required(message, "event", LONGEST, MessageFault.NO_TYPE);
        String outer = TrackedText.of(message, "distinct_id", LONGEST);
        String customer =
                outer == null
                        ? TrackedText.required(
                                said, "distinct_id", LONGEST, MessageFault.NO_CUSTOMER)
                        : outer;
        FlatProperties flat = new FlatProperties();
        String type = type(name, said, flat);
        Double value = TrackedText.amount(said);
        Set<String> without = new HashSet<>(NOT_KEPT);
        if (value != null) {
            without.add("value");
        }
        if (!type.equals(name)) {
            without.addAll(Set.of("alias", "$group_type", "$group_key", "$group_set"));
        }
        flat.putAll("", said, without);
        return new TrackedEvent(
                customer,
                type,
                channel(name, said),
                value,
                TrackedText.of(message, "uuid", LONGEST),
                TrackedText.of(message, "timestamp", LONGEST),
                flat.build());
    }

    /** The type by our names; puts what only events of that kind say. */
    private static String type(String name, JsonNode said, FlatProperties flat) {
        switch (name) {
            case "$identify", "$set" -> {
                putText(flat, "anonymousId", said.path("$anon_distinct_id"));
                flat.putAll("", traits(said), Set.of());
                return "Identify";
            }
            case "$create_alias", "$merge_dangerously" -> {
                putText(flat, "previousId", said.path("alias"));
                return "Alias";
            }
            case "$groupidentify" -> {
                putText(flat, "groupId", said.path("$group_key"));
                putText(flat, "groupType", said.path("$group_type"));
                flat.putAll("", said.path("$group_set"), Set.of());
                return "Group";
            }
            case "$pageview" -> {
                return named("Page", first(said, LONGEST, "title"));
            }
            case "$screen" -> {
                return named("Screen", first(said, LONGEST, "$screen_name"));
            }
            default -> {
                flat.putAll("$set.", traits(said), Set.of());
                return name;
            }
        }
    }

    private static void putText(FlatProperties flat, String name, JsonNode node) {
        if (node.isString() || node.isNumber()) {
            flat.put(name, node.asString());
        }
    }

    /** What is to be known of the customer; what is set wins over what is set once. */
    private static JsonNode traits(JsonNode said) {
        ObjectNode traits = TrackedJson.newObject();
        for (String part : new String[] {"$set_once", "$set"}) {
            for (Map.Entry<String, JsonNode> trait : said.path(part).properties()) {
                traits.set(trait.getKey(), trait.getValue());
            }
        }
        return traits;
    }

    private static @Nullable String channel(String name, JsonNode said) {
        String given = first(said, LONGEST, "channel");
        if (given != null || name.equals("$screen")) {
            return given == null ? "app" : given;
        }
        return TrackedText.channelOf(said.path("$lib").asString(""));
    }
}
