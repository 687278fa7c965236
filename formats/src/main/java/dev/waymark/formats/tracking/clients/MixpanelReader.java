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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what is sent to Mixpanel's import: an array of events, or one event a line. */
public final class MixpanelReader {
    private static final int LONGEST = 255;
    private static final Pattern INSERT_ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

    /** What clients send when they know no customer; Mixpanel refuses the same. */
    private static final Set<String> NOBODY =
            Set.of(
                    "00000000-0000-0000-0000-000000000000",
                    "anon",
                    "anonymous",
                    "nil",
                    "none",
                    "null",
                    "n/a",
                    "na",
                    "undefined",
                    "unknown",
                    "true",
                    "false",
                    "[]",
                    "{}",
                    "0",
                    "-1");

    private static final Set<String> NOT_KEPT =
            Set.of(
                    "time",
                    "distinct_id",
                    "token",
                    "$insert_id",
                    "mp_lib",
                    "$lib_version",
                    "ip",
                    "$device_id",
                    "$user_id",
                    "$identified_id",
                    "$anon_id",
                    "alias");

    private MixpanelReader() {}

    /** A fault of one record, by code, and where it lies. */
    private record Fault(String code, String field, String message) {}

    /**
     * Reads a body.
     *
     * @param strict whether each event must have an identifier of its own
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public static MixpanelBatch read(byte[] body, boolean strict) {
        List<TrackedRecord> records =
                TrackedJson.isArray(body) ? TrackedJson.array(body) : lines(body);
        TrackedBatch batch = TrackedBatch.of(null, null, records, it -> event(it, strict));
        List<MixpanelBatch.Failed> failed =
                batch.refused().stream()
                        .map(it -> failed(it, records.get(it.index()).node(), strict))
                        .toList();
        return new MixpanelBatch(batch, failed);
    }

    private static List<TrackedRecord> lines(byte[] body) {
        List<TrackedRecord> records = new ArrayList<>();
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank()) {
                if (records.size() == TrackedJson.RECORDS) {
                    throw user(
                            "BATCH_TOO_LARGE",
                            "the body has more than %,d events. Send fewer.",
                            TrackedJson.RECORDS);
                }
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                records.add(new TrackedRecord(TrackedJson.object(bytes), bytes.length));
            }
        }
        return records;
    }

    private static MixpanelBatch.Failed failed(
            TrackedBatch.Refused refused, JsonNode event, boolean strict) {
        Fault fault = fault(event, strict);
        String insertId = event.path("properties").path("$insert_id").asString("");
        return new MixpanelBatch.Failed(
                refused.index(), insertId, fault == null ? "" : fault.field(), refused.reason());
    }

    private static @Nullable Fault fault(JsonNode event, boolean strict) {
        JsonNode said = event.path("properties");
        if (first(event, Integer.MAX_VALUE, "event") == null) {
            return new Fault(
                    MessageFault.NO_TYPE, "event", "event is missing. Give the event's name.");
        }
        if (event.path("event").asString().length() > LONGEST) {
            return new Fault(
                    MessageFault.OTHERWISE, "event", "event is longer than 255 characters.");
        }
        if (!said.isObject()) {
            return new Fault(MessageFault.OTHERWISE, "properties", "properties is no object.");
        }
        if (!said.path("time").isNumber() || said.path("time").doubleValue() < 0) {
            return new Fault(
                    said.path("time").isMissingNode() || said.path("time").isNull()
                            ? MessageFault.NO_TIME
                            : MessageFault.BAD_TIME,
                    "properties.time",
                    "properties.time is missing or no number: seconds or milliseconds since 1970.");
        }
        String customer = first(said, Integer.MAX_VALUE, "distinct_id");
        if (customer == null
                || customer.length() > LONGEST
                || NOBODY.contains(customer.toLowerCase(Locale.ROOT))) {
            return new Fault(
                    customer != null && customer.length() > LONGEST
                            ? MessageFault.OTHERWISE
                            : MessageFault.NO_CUSTOMER,
                    "properties.distinct_id",
                    "properties.distinct_id is missing, too long, or means nobody.");
        }
        String insertId = said.path("$insert_id").asString("");
        if ((strict || !insertId.isEmpty()) && !INSERT_ID.matcher(insertId).matches()) {
            return new Fault(
                    MessageFault.OTHERWISE,
                    "properties.$insert_id",
                    "properties.$insert_id must be 1 to 36 letters, digits and hyphens.");
        }
        return null;
    }

    private static TrackedEvent event(JsonNode message, boolean strict) {
        Fault fault = fault(message, strict);
        if (fault != null) {
            throw user(fault.code(), "%s", fault.message());
        }
        JsonNode said = message.path("properties");
        String name = TrackedText.required(message, "event", LONGEST);
        String time = said.path("time").asString();
        String customer = TrackedText.required(said, "distinct_id", LONGEST);
        FlatProperties flat = new FlatProperties();
        String type = name;
        if (name.equals("$identify")) {
            type = "Identify";
            String identified = first(said, LONGEST, "$identified_id");
            customer = identified == null ? customer : identified;
            put(flat, "anonymousId", first(said, LONGEST, "$anon_id"), customer);
        } else if (name.equals("$create_alias")) {
            type = "Alias";
            put(flat, "previousId", first(said, LONGEST, "alias"), customer);
        } else {
            put(flat, "anonymousId", first(said, LONGEST, "$device_id"), customer);
        }
        Double value = TrackedText.amount(said);
        Set<String> without = new HashSet<>(NOT_KEPT);
        if (value != null) {
            without.add("value");
        }
        flat.putAll("", said, without);
        String channel = first(said, LONGEST, "channel");
        return new TrackedEvent(
                customer,
                type,
                channel == null ? TrackedText.channelOf(said.path("mp_lib").asString("")) : channel,
                value,
                id(said, name, time, customer),
                time,
                flat.build());
    }

    private static void put(
            FlatProperties flat, String name, @Nullable String other, String customer) {
        if (other != null && !other.equals(customer)) {
            flat.put(name, other);
        }
    }

    /** To Mixpanel, events are the same if these four are. */
    private static @Nullable String id(JsonNode said, String name, String time, String customer) {
        String insertId = said.path("$insert_id").asString("");
        if (insertId.isEmpty()) {
            return null;
        }
        String rest = name + '\n' + time + '\n' + customer;
        return insertId + "/" + UUID.nameUUIDFromBytes(rest.getBytes(StandardCharsets.UTF_8));
    }
}
