package dev.waymark.formats.maprecords;

import dev.waymark.formats.mapjson.MapJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which records a map shows, where, and in which order. */
final class Assembly {
    private static final Comparator<MapRecord> IN_ORDER =
            Comparator.comparing(MapRecord::order).thenComparing(record -> record.key().id());

    private final Map<RecordKind, List<MapRecord>> shown = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Map<String, MapRecord>> byId = new EnumMap<>(RecordKind.class);

    Assembly(Collection<MapRecord> records) {
        Map<RecordKind, List<MapRecord>> all = new EnumMap<>(RecordKind.class);
        for (MapRecord record : records) {
            if (!record.isDeleted()) {
                all.computeIfAbsent(record.key().kind(), kind -> new ArrayList<>()).add(record);
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            List<MapRecord> visible = new ArrayList<>();
            for (MapRecord record : all.getOrDefault(kind, List.of())) {
                if (isShown(record)) {
                    visible.add(record);
                    byId.computeIfAbsent(kind, any -> new HashMap<>())
                            .put(record.key().id(), record);
                }
            }
            visible.sort(IN_ORDER);
            shown.put(kind, visible);
        }
    }

    Map<RecordKind, Integer> counts() {
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        shown.forEach((kind, records) -> counts.put(kind, records.size()));
        return counts;
    }

    ObjectNode tree(String id, long version) {
        ObjectNode tree = MapJson.mapper().createObjectNode();
        tree.put("format", MapJson.FORMAT).put("formatVersion", MapJson.FORMAT_VERSION);
        tree.put("id", id).put("version", version);
        of(RecordKind.MAP).forEach(map -> tree.setAll(MapRecords.part(map)));
        list(tree, RecordKind.PERSONA);
        nested(list(tree, RecordKind.STAGE), RecordKind.STAGE, RecordKind.STEP);
        list(tree, RecordKind.LANE);
        list(tree, RecordKind.CARD);
        nested(list(tree, RecordKind.CURVE), RecordKind.CURVE, RecordKind.POINT);
        list(tree, RecordKind.LINK);
        return tree;
    }

    private ArrayNode list(ObjectNode tree, RecordKind kind) {
        ArrayNode list = tree.putArray(kind.list());
        of(kind).forEach(record -> list.add(placed(record)));
        return list;
    }

    /** Puts children into their parents, which stand in the list in the order of their records. */
    private void nested(ArrayNode parents, RecordKind parentKind, RecordKind kind) {
        Map<String, ArrayNode> lists = new HashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            if (parents.get(i) instanceof ObjectNode parent) {
                lists.put(of(parentKind).get(i).key().id(), parent.putArray(kind.list()));
            }
        }
        for (MapRecord record : of(kind)) {
            ArrayNode list = lists.get(record.text(kind.parentField()));
            if (list != null) {
                list.add(placed(record));
            }
        }
    }

    private ObjectNode placed(MapRecord record) {
        ObjectNode part = MapRecords.part(record);
        RecordKind kind = record.key().kind();
        if (kind == RecordKind.CARD || kind == RecordKind.POINT) {
            String step = record.text("step");
            if (step != null) {
                MapRecord known = find(RecordKind.STEP, step);
                if (known == null) {
                    part.remove("step");
                } else {
                    part.put("stage", known.text("stage"));
                }
            }
        }
        return part;
    }

    /** Whether what the record lies in is there; parents are asked before their children. */
    private boolean isShown(MapRecord record) {
        return switch (record.key().kind()) {
            case MAP, PERSONA, STAGE, LANE -> true;
            case STEP -> names(record, "stage", RecordKind.STAGE);
            case CARD -> names(record, "lane", RecordKind.LANE) && isPlaced(record);
            case CURVE -> names(record, "persona", RecordKind.PERSONA);
            case POINT -> names(record, "curve", RecordKind.CURVE) && isPlaced(record);
            case LINK ->
                    names(record, "from", RecordKind.STEP) && names(record, "to", RecordKind.STEP);
        };
    }

    private boolean isPlaced(MapRecord record) {
        return names(record, "step", RecordKind.STEP) || names(record, "stage", RecordKind.STAGE);
    }

    private boolean names(MapRecord record, String field, RecordKind kind) {
        String id = record.text(field);
        return id != null && find(kind, id) != null;
    }

    private @Nullable MapRecord find(RecordKind kind, String id) {
        Map<String, MapRecord> known = byId.get(kind);
        return known == null ? null : known.get(id);
    }

    private List<MapRecord> of(RecordKind kind) {
        return shown.getOrDefault(kind, List.of());
    }
}
