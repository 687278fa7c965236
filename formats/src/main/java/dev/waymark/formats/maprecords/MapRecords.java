package dev.waymark.formats.maprecords;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.mapjson.MapParts;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a map apart into records and puts it together again; what comes back is the same map, with
 * all fields that we do not know. A record names its parents by id and its place among its siblings
 * by a key, so that each can be changed by itself.
 */
public final class MapRecords {
    private MapRecords() {}

    /** The records of a map, the map's own first, parents before their children. */
    public static List<MapRecord> flatten(JourneyMap map) {
        List<MapRecord> records = new ArrayList<>();
        ObjectNode tree = MapJson.tree(map);
        records.add(record(RecordKey.MAP, tree, Map.of()));
        for (RecordKind kind :
                List.of(
                        RecordKind.PERSONA,
                        RecordKind.STAGE,
                        RecordKind.LANE,
                        RecordKind.CARD,
                        RecordKind.CURVE,
                        RecordKind.LINK)) {
            addAll(records, kind, tree, "");
        }
        return records;
    }

    private static void addAll(
            List<MapRecord> records, RecordKind kind, JsonNode holder, String parent) {
        JsonNode list = holder.path(kind.list());
        List<String> orders = OrderKeys.spread(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonNode part = list.get(i);
            String id = part.path("id").stringValue();
            Map<String, JsonNode> own = new LinkedHashMap<>();
            if (!parent.isEmpty()) {
                own.put(kind.parentField(), StringNode.valueOf(parent));
            }
            own.put(MapRecord.ORDER, StringNode.valueOf(orders.get(i)));
            records.add(record(new RecordKey(kind, id), part, own));
            if (kind == RecordKind.STAGE) {
                addAll(records, RecordKind.STEP, part, id);
            } else if (kind == RecordKind.CURVE) {
                addAll(records, RecordKind.POINT, part, id);
            }
        }
    }

    private static MapRecord record(RecordKey key, JsonNode part, Map<String, JsonNode> own) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            if (!key.kind().structure().contains(field.getKey())) {
                fields.put(FieldNames.toRecord(key.kind(), field.getKey()), field.getValue());
            }
        }
        fields.putAll(own);
        return new MapRecord(key, fields);
    }

    /**
     * The map of records, without what is deleted and what lay in it. A card or point whose step is
     * gone stands on its stage; one whose step moved stands where the step does.
     *
     * @param id of the map
     * @param version of the map
     * @throws dev.waymark.engine.fault.JourneyException INVALID_MAP if they make no map
     */
    public static JourneyMap assemble(String id, long version, Collection<MapRecord> records) {
        return MapJson.read(new Assembly(records).tree(id, version));
    }

    /**
     * How many records of each kind the map of these records shows. O(records).
     *
     * @return kinds without any are left out
     */
    public static Map<RecordKind, Integer> visible(Collection<MapRecord> records) {
        return new Assembly(records).counts();
    }

    /**
     * Fails unless a record by itself could be in a map; what it names may be missing.
     *
     * @throws dev.waymark.engine.fault.JourneyException DATA, INVALID_MAP: the message begins with
     *     the record and the field
     */
    public static void check(MapRecord record) {
        RecordKind kind = record.key().kind();
        if (kind == RecordKind.MAP) {
            MapJson.read(new Assembly(List.of(record)).tree("map", 0));
        } else {
            MapParts.check(kind.text(), record.key().toString(), part(record));
        }
    }

    /** A record as it stands in the file. */
    static ObjectNode part(MapRecord record) {
        RecordKind kind = record.key().kind();
        ObjectNode part = MapJson.mapper().createObjectNode();
        if (kind != RecordKind.MAP) {
            part.put("id", record.key().id());
        }
        for (Map.Entry<String, JsonNode> field : record.fields().entrySet()) {
            String name = field.getKey();
            boolean isOurs =
                    name.equals(MapRecord.ORDER)
                            || name.equals(MapRecord.DELETED)
                            || name.equals(kind.parentField());
            if (!isOurs) {
                part.set(FieldNames.toFile(kind, name), field.getValue());
            }
        }
        return part;
    }
}
