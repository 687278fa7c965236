package dev.waymark.app.maps.commands;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.OrderKeys;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a command may set. */
final class CommandRules {
    private static final int MAX_ID = 200;
    private static final int MAX_FIELD = 100;
    private static final int MAX_DEPTH = 32;
    private static final Set<String> SHAPE =
            Set.of(MapRecord.DELETED, "stage", "step", "lane", "curve", "persona", "from", "to");

    private CommandRules() {}

    /** Whether a field says where a record lies, or whether it is there. */
    static boolean isShape(String field) {
        return SHAPE.contains(field);
    }

    /** Fails if a command may not set these fields. */
    static void check(FieldSet set) {
        RecordKey key = set.key();
        if (key.id().isBlank() || key.id().length() > MAX_ID) {
            throw refused(
                    "id of a %s is blank or longer than %d characters.", key.kind().text(), MAX_ID);
        }
        if (key.kind() == RecordKind.MAP && !key.equals(RecordKey.MAP)) {
            throw refused("the map's own record is called \"map\", not \"%s\".", key.id());
        }
        for (Map.Entry<String, JsonNode> field : set.fields().entrySet()) {
            String name = field.getKey();
            if (name.isBlank() || name.length() > MAX_FIELD) {
                throw refused(
                        "a field of %s has a name that is blank or longer than %d characters.",
                        key, MAX_FIELD);
            }
            if (key.kind().structure().contains(name)
                    || (key.kind() == RecordKind.MAP && name.equals(MapRecord.DELETED))) {
                throw refused("%s.%s cannot be set.", key, name);
            }
            if (name.equals(MapRecord.DELETED)
                    && !field.getValue().isNull()
                    && !field.getValue().isBoolean()) {
                throw refused("%s.deleted must be true, or null to bring it back.", key);
            }
            if (name.equals(MapRecord.ORDER)
                    && !field.getValue().isNull()
                    && !(field.getValue().isString()
                            && OrderKeys.isKey(field.getValue().stringValue()))) {
                throw refused("%s.order must be a key of letters and digits.", key);
            }
        }
        checkDepth(key, set.fields());
    }

    /** Fails if a value is nested so deep that it could not be told or kept with all others. */
    static void checkDepth(RecordKey key, Map<String, JsonNode> fields) {
        fields.forEach(
                (name, value) -> {
                    if (isDeeper(value, MAX_DEPTH)) {
                        throw refused("%s.%s is nested deeper than %d.", key, name, MAX_DEPTH);
                    }
                });
    }

    private static boolean isDeeper(JsonNode value, int most) {
        if (!value.isContainer()) {
            return false;
        }
        return most == 0 || value.values().stream().anyMatch(part -> isDeeper(part, most - 1));
    }

    /** Fails unless a record is right by itself and what it names is known. */
    static void check(MapRecord record, Predicate<RecordKey> isKnown) {
        MapRecords.check(record);
        switch (record.key().kind()) {
            case MAP, PERSONA, STAGE, LANE -> {}
            case STEP -> require(record, "stage", RecordKind.STAGE, isKnown);
            case CARD -> {
                require(record, "lane", RecordKind.LANE, isKnown);
                require(record, "stage", RecordKind.STAGE, isKnown);
                allow(record, "step", RecordKind.STEP, isKnown);
            }
            case CURVE -> require(record, "persona", RecordKind.PERSONA, isKnown);
            case POINT -> {
                require(record, "curve", RecordKind.CURVE, isKnown);
                require(record, "stage", RecordKind.STAGE, isKnown);
                allow(record, "step", RecordKind.STEP, isKnown);
            }
            case LINK -> {
                require(record, "from", RecordKind.STEP, isKnown);
                require(record, "to", RecordKind.STEP, isKnown);
            }
        }
    }

    /** The characters of a record as JSON, nearly. */
    static int chars(MapRecord record) {
        int chars = record.key().id().length() + 40;
        for (Map.Entry<String, JsonNode> field : record.fields().entrySet()) {
            JsonNode value = field.getValue();
            chars +=
                    field.getKey().length()
                            + (value.isString() ? value.stringValue() : value.toString()).length();
        }
        return chars;
    }

    private static void require(
            MapRecord record, String field, RecordKind kind, Predicate<RecordKey> isKnown) {
        if (record.text(field) == null) {
            throw refused("%s.%s must name a %s.", record.key(), field, kind.text());
        }
        allow(record, field, kind, isKnown);
    }

    private static void allow(
            MapRecord record, String field, RecordKind kind, Predicate<RecordKey> isKnown) {
        String id = record.text(field);
        if (id != null && !isKnown.test(new RecordKey(kind, id))) {
            throw refused(
                    "%s.%s names %s \"%s\", which the map does not have.",
                    record.key(), field, kind.text(), id);
        }
    }

    @FormatMethod
    static JourneyException refused(@FormatString String message, Object... values) {
        return JourneyException.user("COMMAND_REFUSED", message, values);
    }
}
