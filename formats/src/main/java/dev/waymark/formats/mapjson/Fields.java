package dev.waymark.formats.mapjson;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of one JSON object: takes known ones, with their path in every fault, and keeps the
 * rest.
 */
final class Fields {
    /** Goes in front of a name that an older file uses for something of its own. */
    private static final String OLD = "v1:";

    private final String path;
    private final ObjectNode node;
    private final boolean isOld;
    private final Set<String> taken;
    private final Set<String> foreign;

    /**
     * The fields of an object.
     *
     * @param isOld whether the file is older than the fields that {@link #newer()} gives
     */
    Fields(String path, JsonNode node, boolean isOld) {
        this(path, node, isOld, new HashSet<>(), new HashSet<>());
    }

    private Fields(
            String path, JsonNode node, boolean isOld, Set<String> taken, Set<String> foreign) {
        this.path = path;
        this.isOld = isOld;
        this.taken = taken;
        this.foreign = foreign;
        if (!(node instanceof ObjectNode object)) {
            throw fault(path, "is %s; an object {…} is expected.", kind(node));
        }
        this.node = object;
    }

    /**
     * The fields that came with the second version of the format: none in an older file, where such
     * a name is somebody else's.
     */
    Fields newer() {
        if (!isOld) {
            return this;
        }
        return new Fields(path, MapJson.MAPPER.createObjectNode(), true, foreign, new HashSet<>());
    }

    String string(String name) {
        String value = optionalString(name);
        if (value == null) {
            throw fault(at(name), "is missing. Give it a text.");
        }
        return value;
    }

    @Nullable String optionalString(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw fault(at(name), "is %s; a text is expected.", kind(value));
        }
        return value.stringValue();
    }

    @Nullable Long optionalWhole(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw fault(at(name), "is %s; a whole number is expected.", kind(value));
        }
        return value.longValue();
    }

    @Nullable Double optionalNumber(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw fault(at(name), "is %s; a number is expected.", kind(value));
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw fault(at(name), "is %s; true or false is expected.", kind(value));
        }
        return value.booleanValue();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = take(name);
        if (value == null) {
            return texts;
        }
        if (!value.isArray()) {
            throw fault(at(name), "is %s; a list of texts is expected.", kind(value));
        }
        for (JsonNode text : value) {
            if (!text.isString()) {
                throw fault(at(name), "holds %s; a text is expected.", kind(text));
            }
            texts.add(text.stringValue());
        }
        return texts;
    }

    @Nullable LocalDate optionalDate(String name) {
        String text = optionalString(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(at(name), "is \"%s\"; a date such as \"2026-12-01\" is expected.", text);
        }
    }

    int number(String name) {
        Long value = optionalWhole(name);
        if (value == null || value < 0 || value > Integer.MAX_VALUE) {
            throw fault(at(name), "must be a whole number, 0 or more.");
        }
        return value.intValue();
    }

    @Nullable Instant optionalInstant(String name) {
        String text = optionalString(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(
                    at(name),
                    "is \"%s\"; a time such as \"2026-03-01T12:00:00Z\" is expected.",
                    text);
        }
    }

    <E extends Named> E oneOf(String name, E[] values) {
        return oneOf(name, string(name), values);
    }

    <E extends Named> @Nullable E optionalOneOf(String name, E[] values) {
        String text = optionalString(name);
        return text == null ? null : oneOf(name, text, values);
    }

    private <E extends Named> E oneOf(String name, String text, E[] values) {
        return Named.of(values, text)
                .orElseThrow(
                        () ->
                                fault(
                                        at(name),
                                        "is \"%s\"; expected is one of %s.",
                                        text,
                                        Named.listed(values)));
    }

    @Nullable JsonNode take(String name) {
        taken.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    <E> List<E> list(String name, Function<Fields, E> read) {
        List<E> list = new ArrayList<>();
        JsonNode value = take(name);
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            throw fault(at(name), "is %s; a list […] is expected.", kind(value));
        }
        for (int i = 0; i < value.size(); i++) {
            list.add(read.apply(new Fields(at(name) + "[" + i + "]", value.get(i), isOld)));
        }
        return list;
    }

    @Nullable Fields optionalObject(String name) {
        JsonNode value = take(name);
        return value == null ? null : new Fields(at(name), value, isOld);
    }

    /** Makes a value of the fields; a refusal of the value itself gets the path in front. */
    <E> E make(Supplier<E> make) {
        try {
            return make.get();
        } catch (JourneyException e) {
            if (e.kind() != FaultKind.USER) {
                throw e;
            }
            String message = e.getMessage();
            throw new JourneyException(
                    FaultKind.DATA,
                    "INVALID_MAP",
                    (path.isEmpty() ? "map" : path) + ": " + message,
                    e);
        }
    }

    /** Everything that was not taken. Call it last. */
    UnknownFields unknown() {
        Map<String, String> rest = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!taken.contains(field.getKey())) {
                boolean isForeign = foreign.contains(field.getKey());
                rest.put(
                        isForeign ? OLD + field.getKey() : field.getKey(),
                        MapJson.MAPPER.writeValueAsString(field.getValue()));
            }
        }
        return rest.isEmpty() ? UnknownFields.NONE : new UnknownFields(rest);
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String kind(JsonNode node) {
        JsonNodeType type = node.getNodeType();
        return switch (type) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a text";
            case NUMBER -> "the number " + node;
            case BOOLEAN -> "a yes or no";
            case NULL, MISSING -> "empty";
        };
    }

    static JourneyException fault(String path, String text, Object... values) {
        return new JourneyException(
                FaultKind.DATA,
                "INVALID_MAP",
                (path.isEmpty() ? "the map" : path)
                        + " "
                        + String.format(Locale.ROOT, text, values),
                null);
    }
}
