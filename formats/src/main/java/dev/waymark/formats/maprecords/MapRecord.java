package dev.waymark.formats.maprecords;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a map by itself.
 *
 * @param fields values by name: those of the file, {@code order} among its siblings, {@code
 *     deleted} if it is gone; the nodes must not be changed
 */
public record MapRecord(RecordKey key, Map<String, JsonNode> fields) {
    /** Says that a record is gone. */
    public static final String DELETED = "deleted";

    /** The place among siblings, see {@link OrderKeys}. */
    public static final String ORDER = "order";

    public MapRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The text of a field; null if it is none. */
    public @Nullable String text(String field) {
        JsonNode value = fields.get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** The place among siblings; empty, which is the first one, if it has none. */
    public String order() {
        String order = text(ORDER);
        return order == null ? "" : order;
    }

    /** Whether it is gone. */
    public boolean isDeleted() {
        JsonNode value = fields.get(DELETED);
        return value != null && value.isBoolean() && value.booleanValue();
    }
}
