package dev.waymark.app.maps.commands;

import dev.waymark.app.maps.commands.MapState.FieldKey;
import dev.waymark.app.maps.commands.MapState.Stamp;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands, records and states of maps as JSON, on the wire and in the store. */
public final class CommandJson {
    private CommandJson() {}

    /**
     * Reads a command: {@code {"op", "base", "set": [{"kind", "id", "fields"}]}}; other fields are
     * passed over.
     *
     * @throws JourneyException COMMAND_REFUSED or INVALID_VALUE if it is none
     */
    public static MapCommand command(JsonNode node) {
        JsonNode op = node.path("op");
        JsonNode base = node.path("base");
        if (!op.isString() || !base.isIntegralNumber() || !base.canConvertToLong()) {
            throw CommandRules.refused("a command needs a text op and a whole number base.");
        }
        return new MapCommand(op.stringValue(), base.longValue(), sets(node.path("set")));
    }

    /** A kept command as the wire tells it. */
    public static ObjectNode write(LoggedCommand command) {
        ObjectNode node = MapJson.mapper().createObjectNode();
        node.put("seq", command.seq()).put("op", command.op()).put("by", command.by());
        node.put("at", command.at().toString());
        return body(node, command);
    }

    /** What a kept command did, as the store keeps it. */
    public static String body(LoggedCommand command) {
        return body(MapJson.mapper().createObjectNode(), command).toString();
    }

    /** A kept command of its body and the columns beside it. */
    public static LoggedCommand logged(long seq, String op, String by, Instant at, String body) {
        JsonNode node = MapJson.mapper().readTree(body);
        List<Lost> lost = new ArrayList<>();
        for (JsonNode value : node.path("lost")) {
            lost.add(
                    new Lost(
                            key(value),
                            value.path("field").stringValue(),
                            value.path("theirs"),
                            value.path("by").stringValue()));
        }
        return new LoggedCommand(seq, op, by, at, sets(node.path("set")), lost);
    }

    /** Records as the wire tells them. */
    public static ArrayNode write(Collection<MapRecord> records) {
        ArrayNode list = MapJson.mapper().createArrayNode();
        for (MapRecord record : records) {
            list.add(node(record.key(), record.fields()));
        }
        return list;
    }

    static String snapshot(MapState state) {
        ObjectNode node = MapJson.mapper().createObjectNode();
        node.set("records", write(state.records()));
        ArrayNode stamps = node.putArray("stamps");
        state.stamps()
                .forEach(
                        (field, stamp) ->
                                stamps.addArray()
                                        .add(field.record().kind().text())
                                        .add(field.record().id())
                                        .add(field.field())
                                        .add(stamp.seq())
                                        .add(stamp.client())
                                        .add(stamp.by()));
        return node.toString();
    }

    /** A state of its snapshot, or of the file as which maps were kept before there were any. */
    static MapState state(String id, MapStore.Snapshot snapshot) {
        JsonNode node = MapJson.mapper().readTree(snapshot.text());
        if (isFile(node)) {
            return new MapState(
                    id, snapshot.seq(), MapRecords.flatten(MapJson.read(node)), Map.of());
        }
        List<MapRecord> records = new ArrayList<>();
        for (FieldSet set : sets(node.path("records"))) {
            records.add(new MapRecord(set.key(), set.fields()));
        }
        Map<FieldKey, Stamp> stamps = new HashMap<>();
        for (JsonNode stamp : node.path("stamps")) {
            RecordKind kind = RecordKind.of(stamp.get(0).stringValue()).orElseThrow();
            stamps.put(
                    new FieldKey(
                            new RecordKey(kind, stamp.get(1).stringValue()),
                            stamp.get(2).stringValue()),
                    new Stamp(
                            stamp.get(3).longValue(),
                            stamp.get(4).stringValue(),
                            stamp.get(5).stringValue()));
        }
        return new MapState(id, snapshot.seq(), records, stamps);
    }

    /** Whether a snapshot is the map's file. */
    static boolean isFile(JsonNode snapshot) {
        return snapshot.has("format");
    }

    private static ObjectNode body(ObjectNode node, LoggedCommand command) {
        ArrayNode sets = node.putArray("set");
        for (FieldSet set : command.set()) {
            sets.add(node(set.key(), set.fields()));
        }
        if (!command.lost().isEmpty()) {
            ArrayNode lost = node.putArray("lost");
            for (Lost value : command.lost()) {
                ObjectNode told = lost.addObject();
                told.put("kind", value.key().kind().text()).put("id", value.key().id());
                told.put("field", value.field()).set("theirs", value.theirs());
                told.put("by", value.by());
            }
        }
        return node;
    }

    private static ObjectNode node(RecordKey key, Map<String, JsonNode> fields) {
        ObjectNode node = MapJson.mapper().createObjectNode();
        node.put("kind", key.kind().text()).put("id", key.id());
        ObjectNode values = node.putObject("fields");
        fields.forEach(values::set);
        return node;
    }

    private static List<FieldSet> sets(JsonNode list) {
        if (!list.isArray()) {
            throw CommandRules.refused("set must be a list of records.");
        }
        List<FieldSet> sets = new ArrayList<>();
        for (JsonNode node : list) {
            if (!node.path("fields").isObject()) {
                throw CommandRules.refused("each record of set needs kind, id and fields.");
            }
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : node.path("fields").properties()) {
                fields.put(field.getKey(), field.getValue());
            }
            sets.add(new FieldSet(key(node), fields));
        }
        return sets;
    }

    private static RecordKey key(JsonNode node) {
        JsonNode kind = node.path("kind");
        JsonNode id = node.path("id");
        if (!kind.isString() || !id.isString()) {
            throw CommandRules.refused("each record of set needs kind, id and fields.");
        }
        return new RecordKey(
                RecordKind.of(kind.stringValue())
                        .orElseThrow(
                                () ->
                                        CommandRules.refused(
                                                "kind \"%s\" is none of a record's.",
                                                shortened(kind.stringValue()))),
                id.stringValue());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
