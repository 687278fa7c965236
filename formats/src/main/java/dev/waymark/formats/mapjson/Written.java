package dev.waymark.formats.mapjson;

import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One JSON object while it is written; what is null is left out. Its nodes are those that reading
 * the written text gives, so that trees can be compared.
 */
final class Written {
    /** Whole numbers up to here are written without a fraction; a double holds them exactly. */
    private static final double EXACT = 1L << 53;

    private final ObjectNode node = MapJson.MAPPER.createObjectNode();

    Written text(String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    Written name(String name, @Nullable Named value) {
        return text(name, value == null ? null : value.text());
    }

    Written whole(String name, @Nullable Long value) {
        if (value == null) {
            return this;
        }
        if (value == value.intValue()) {
            node.put(name, value.intValue());
        } else {
            node.put(name, value);
        }
        return this;
    }

    Written number(String name, @Nullable Double value) {
        if (value == null) {
            return this;
        }
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            return whole(name, value.longValue());
        }
        node.put(name, BigDecimal.valueOf(value));
        return this;
    }

    Written node(String name, @Nullable JsonNode value) {
        if (value != null) {
            node.set(name, value);
        }
        return this;
    }

    Written yes(String name, boolean isSo) {
        if (isSo) {
            node.put(name, true);
        }
        return this;
    }

    ObjectNode with(UnknownFields unknown) {
        for (Map.Entry<String, String> field : unknown.json().entrySet()) {
            node.set(field.getKey(), MapJson.MAPPER.readTree(field.getValue()));
        }
        return node;
    }
}
