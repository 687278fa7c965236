package dev.waymark.formats.tracking.mapped;

import static dev.waymark.engine.fault.JourneyException.require;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonPointer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which places of a JSON record say what of an event. A place is a JSON pointer (RFC 6901), such as
 * {@code /customer/id}.
 *
 * @param records pointer to the record, or to an array of records; empty for the whole body
 * @param fields places by field, see {@link #FIELDS}; {@code customer} and {@code type} are needed.
 *     Type and channel may be a fixed word instead, written {@code =word}
 * @param properties places by the name of the property, at most 100
 * @param rest whether whatever has no place here becomes properties too
 */
public record JsonMapping(
        String records, Map<String, String> fields, Map<String, String> properties, boolean rest) {
    /** The fields of an event. */
    public static final List<String> FIELDS =
            List.of("customer", "type", "time", "channel", "value", "id");

    private static final List<String> NEEDED = List.of("customer", "type");
    private static final List<String> FIXED = List.of("type", "channel");
    private static final int MOST = 100;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 200;

    /**
     * A checked mapping.
     *
     * @throws JourneyException INVALID_MAPPING
     */
    public JsonMapping(
            @Nullable String records,
            @Nullable Map<String, String> fields,
            @Nullable Map<String, String> properties,
            boolean rest) {
        this.records = records == null ? "" : records;
        this.fields = copy(fields);
        this.properties = copy(properties);
        this.rest = rest;
        check(this.records);
        this.fields.forEach(JsonMapping::checkField);
        for (String needed : NEEDED) {
            if (!this.fields.containsKey(needed)) {
                throw user(
                        "INVALID_MAPPING",
                        "the mapping names no place for the %s. Choose one in the example.",
                        needed);
            }
        }
        require(
                this.properties.size() <= MOST,
                "the mapping has %d properties. Give at most %d, or take the rest along.",
                this.properties.size(),
                MOST);
        this.properties.forEach(
                (name, place) -> {
                    require(
                            !name.isBlank() && name.length() <= LONGEST_NAME,
                            "the property name \"%s\" is empty or longer than %d characters.",
                            name.substring(0, Math.min(40, name.length())),
                            LONGEST_NAME);
                    check(place);
                });
    }

    /** Whether events have a time of their own. */
    public boolean isTimed() {
        return fields.containsKey("time");
    }

    private static void checkField(String field, String place) {
        if (!FIELDS.contains(field)) {
            throw user(
                    "INVALID_MAPPING",
                    "the field \"%s\" is unknown. Fields are %s.",
                    field,
                    String.join(", ", FIELDS));
        }
        if (place.startsWith("=")) {
            if (!FIXED.contains(field) || place.substring(1).isBlank()) {
                throw user(
                        "INVALID_MAPPING",
                        "%s cannot be the fixed word \"%s\". Choose a place in the example.",
                        field,
                        place.substring(1));
            }
            require(place.length() <= LONGEST, "the fixed %s is too long.", field);
        } else {
            check(place);
        }
    }

    private static void check(String place) {
        boolean good = place.length() <= LONGEST;
        try {
            JsonPointer.compile(good ? place : "");
        } catch (IllegalArgumentException e) {
            good = false;
        }
        if (!good) {
            throw user(
                    "INVALID_MAPPING",
                    "\"%s\" is no JSON pointer. Write one such as \"/customer/id\".",
                    place.substring(0, Math.min(80, place.length())));
        }
    }

    private static Map<String, String> copy(@Nullable Map<String, String> map) {
        if (map == null) {
            return Map.of();
        }
        map.forEach(
                (name, place) -> {
                    if (place == null) {
                        throw user(
                                "INVALID_MAPPING",
                                "\"%s\" has no place. Choose one in the example, or leave it out.",
                                name);
                    }
                });
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
