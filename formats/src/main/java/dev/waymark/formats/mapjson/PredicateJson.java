package dev.waymark.formats.mapjson;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AllOf;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.predicate.EventPredicate.AnyOf;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.Not;
import dev.waymark.engine.predicate.EventPredicate.NumberIs;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;
import dev.waymark.engine.predicate.EventPredicate.TimeIs;
import dev.waymark.engine.predicate.EventPredicate.TypeIs;
import dev.waymark.engine.predicate.PredicateText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions on events as JSON: an object with exactly one of {@code type}, {@code channel}, {@code
 * property} (with {@code is}), {@code all}, {@code any}, {@code not}; or a text as {@link
 * PredicateText} reads it.
 */
public final class PredicateJson {
    private PredicateJson() {}

    /** The condition as JSON; conditions on numbers and times as text. */
    public static JsonNode write(EventPredicate predicate) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        switch (predicate) {
            case TypeIs(List<String> types) -> names(node.putArray("type"), types);
            case ChannelIs(List<String> channels) -> names(node.putArray("channel"), channels);
            case PropertyIs(String property, List<String> values) -> {
                node.put("property", property);
                names(node.putArray("is"), values);
            }
            case AllOf(List<EventPredicate> parts) -> parts(node.putArray("all"), parts);
            case AnyOf(List<EventPredicate> parts) -> parts(node.putArray("any"), parts);
            case Not(EventPredicate part) -> node.set("not", write(part));
            case NumberIs _, TimeIs _, AnyEvent _ -> {
                return StringNode.valueOf(predicate.text());
            }
        }
        return node;
    }

    /**
     * Reads a condition.
     *
     * @param path where the JSON lies, for faults
     * @throws dev.waymark.engine.fault.JourneyException INVALID_MAP or INVALID_PREDICATE
     */
    public static EventPredicate read(String path, JsonNode node) {
        return read(path, node, 1);
    }

    private static EventPredicate read(String path, JsonNode node, int depth) {
        if (depth > EventPredicate.MAX_DEPTH) {
            throw Fields.fault(
                    path,
                    "is nested more than %d deep. Write it flatter.",
                    EventPredicate.MAX_DEPTH);
        }
        if (node.isString()) {
            return PredicateText.parse(node.stringValue());
        }
        if (!node.isObject()) {
            throw Fields.fault(path, "is %s; a condition is expected.", Fields.kind(node));
        }
        List<String> known = new ArrayList<>();
        for (String name : List.of("type", "channel", "property", "all", "any", "not")) {
            if (node.has(name)) {
                known.add(name);
            }
        }
        int fields = known.contains("property") ? 2 : 1;
        if (known.size() != 1 || node.size() != fields) {
            throw Fields.fault(
                    path,
                    "must have exactly one of type, channel, property (with is), all, any, not.");
        }
        String name = known.getFirst();
        JsonNode value = node.get(name);
        String at = path + "." + name;
        return switch (name) {
            case "type" -> new TypeIs(names(at, value));
            case "channel" -> new ChannelIs(names(at, value));
            case "property" -> {
                if (!value.isString() || !node.has("is")) {
                    throw Fields.fault(at, "must be a text, beside \"is\" with the values.");
                }
                yield new PropertyIs(value.stringValue(), names(path + ".is", node.get("is")));
            }
            case "all" -> new AllOf(parts(at, value, depth));
            case "any" -> new AnyOf(parts(at, value, depth));
            default -> new Not(read(at, value, depth + 1));
        };
    }

    private static List<String> names(String path, JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isString()) {
            names.add(node.stringValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (!node.get(i).isString()) {
                    throw Fields.fault(
                            path + "[" + i + "]",
                            "is %s; a text is expected.",
                            Fields.kind(node.get(i)));
                }
                names.add(node.get(i).stringValue());
            }
        } else {
            throw Fields.fault(path, "is %s; a list of texts is expected.", Fields.kind(node));
        }
        return names;
    }

    private static List<EventPredicate> parts(String path, JsonNode node, int depth) {
        if (!node.isArray()) {
            throw Fields.fault(path, "is %s; a list of conditions is expected.", Fields.kind(node));
        }
        List<EventPredicate> parts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            parts.add(read(path + "[" + i + "]", node.get(i), depth + 1));
        }
        return parts;
    }

    private static void names(ArrayNode node, List<String> names) {
        names.forEach(node::add);
    }

    private static void parts(ArrayNode node, List<EventPredicate> parts) {
        parts.forEach(part -> node.add(write(part)));
    }
}
