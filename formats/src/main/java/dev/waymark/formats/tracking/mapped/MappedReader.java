package dev.waymark.formats.tracking.mapped;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedRecord;
import dev.waymark.formats.tracking.TrackedText;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes events of JSON by a mapping. Safe for several threads. */
public final class MappedReader {
    private static final int LONGEST = 255;
    private static final int DATE_LENGTH = 10;
    private static final int HASH_BYTES = 16;

    private final JsonMapping mapping;
    private final JsonPointer records;
    private final Set<String> used = new HashSet<>();

    /** A reader by this mapping. */
    public MappedReader(JsonMapping mapping) {
        this.mapping = mapping;
        this.records = JsonPointer.compile(mapping.records());
        mapping.fields().values().forEach(this::use);
        mapping.properties().values().forEach(this::use);
    }

    private void use(String place) {
        if (place.startsWith("/")) {
            JsonPointer pointer = JsonPointer.compile(place);
            if (pointer.tail() != null && pointer.tail().matches()) {
                used.add(pointer.getMatchingProperty());
            }
        }
    }

    /**
     * Reads a whole body. A record that has no id gets one made of what it says, if it has a time,
     * so that the same record sent again is known.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    public TrackedBatch read(byte[] body) {
        JsonNode found = TrackedJson.value(body).at(records);
        if (!found.isArray()) {
            return batch(List.of(new TrackedRecord(found, body.length)));
        }
        if (found.size() > TrackedJson.RECORDS) {
            throw user(
                    "BATCH_TOO_LARGE",
                    "the batch has more than %,d messages. Send smaller ones.",
                    TrackedJson.RECORDS);
        }
        List<TrackedRecord> all = new ArrayList<>();
        for (JsonNode record : found) {
            all.add(new TrackedRecord(record, body.length / found.size()));
        }
        return batch(all);
    }

    private TrackedBatch batch(List<TrackedRecord> all) {
        return TrackedBatch.of(
                null,
                null,
                all,
                record -> event(record, mapping.isTimed() ? fingerprint(record) : null));
    }

    /**
     * The event of one record.
     *
     * @param otherwise its id if the mapping names none
     * @throws JourneyException USER by a code of {@link MessageFault}
     */
    public TrackedEvent event(JsonNode record, @Nullable String otherwise) {
        if (!record.isObject() && !record.isArray()) {
            throw user("MESSAGE_INVALID", "the record is no JSON object.");
        }
        FlatProperties flat = new FlatProperties();
        for (Map.Entry<String, String> property : mapping.properties().entrySet()) {
            flat.put(property.getKey(), record.at(property.getValue()));
        }
        if (mapping.rest()) {
            flat.putAll("", record, used);
        }
        String id = text(record, "id");
        return new TrackedEvent(
                required(record, "customer"),
                required(record, "type"),
                text(record, "channel"),
                amount(record),
                id == null ? otherwise : id,
                time(record),
                flat.build());
    }

    /** What stays the same when a record is sent again, and differs between records. */
    public static String fingerprint(JsonNode record) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(record.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw JourneyException.internal("DIGEST", "The JDK lacks SHA-256", e);
        }
    }

    private String required(JsonNode record, String field) {
        String text = text(record, field);
        if (text == null) {
            throw user(
                    field.equals("customer") ? MessageFault.NO_CUSTOMER : MessageFault.NO_TYPE,
                    "%s is missing: there is nothing at \"%s\".",
                    field,
                    String.valueOf(mapping.fields().get(field)));
        }
        return text;
    }

    private @Nullable String text(JsonNode record, String field) {
        String place = mapping.fields().get(field);
        if (place == null) {
            return null;
        }
        if (place.startsWith("=")) {
            return TrackedText.clean(place.substring(1)).strip();
        }
        JsonNode node = record.at(place);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isContainer()) {
            throw user("MESSAGE_INVALID", "%s at \"%s\" must be a text.", field, place);
        }
        String text = TrackedText.clean(node.asString()).strip();
        if (text.length() > LONGEST) {
            throw user("MESSAGE_INVALID", "%s is longer than %d characters.", field, LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    /** As written; a blank between date and time, and parts of a second, are read too. */
    private @Nullable String time(JsonNode record) {
        String text = text(record, "time");
        if (text == null) {
            return null;
        }
        String place = mapping.fields().get("time");
        JsonNode node = place == null ? null : record.at(place);
        if (node != null && node.isNumber() && !node.isIntegralNumber()) {
            if (!Double.isFinite(node.asDouble())) {
                throw user(MessageFault.BAD_TIME, "time \"%s\" at \"%s\" is no time.", text, place);
            }
            return node.decimalValue()
                    .multiply(BigDecimal.valueOf(1000))
                    .setScale(0, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        boolean blank = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        return blank
                ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
                : text;
    }

    private @Nullable Double amount(JsonNode record) {
        String text = text(record, "value");
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw user("MESSAGE_INVALID", "value \"%s\" is no number.", text);
        }
        throw user("MESSAGE_INVALID", "value \"%s\" is no number.", text);
    }
}
