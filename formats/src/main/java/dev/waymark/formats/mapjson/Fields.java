package dev.waymark.formats.mapjson;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.UnknownFields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of one JSON object: takes known ones, with their path in every fault, and keeps the
 * rest.
 */
final class Fields {
    private final String path;
    private final ObjectNode node;
    private final Set<String> taken = new HashSet<>();

    Fields(String path, JsonNode node) {
        this.path = path;
        if (!(node instanceof ObjectNode object)) {
            throw fault(path, "is %s; an object {…} is expected.", kind(node));
        }
        this.node = object;
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

    <E> E oneOf(String name, Function<String, Optional<E>> find, String known) {
        String text = string(name);
        return find.apply(text)
                .orElseThrow(
                        () -> fault(at(name), "is \"%s\"; expected is one of %s.", text, known));
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
            list.add(read.apply(new Fields(at(name) + "[" + i + "]", value.get(i))));
        }
        return list;
    }

    @Nullable Fields optionalObject(String name) {
        JsonNode value = take(name);
        return value == null ? null : new Fields(at(name), value);
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
                rest.put(field.getKey(), MapJson.MAPPER.writeValueAsString(field.getValue()));
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
