package dev.waymark.app.maps.commands;

import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.OrderKeys;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be set so that a map becomes another one: little, so that others' edits live on. */
final class MapChanges {
    /*
     * Fields are compared in the form in which the map is shown. Of siblings, as many as possible
     * keep their keys: those on a longest rising chain; the others get keys between them.
     */
    private final Map<RecordKey, MapRecord> kept = new HashMap<>();
    private final Map<RecordKey, MapRecord> shown = new LinkedHashMap<>();
    private final Map<RecordKey, MapRecord> wanted = new LinkedHashMap<>();
    private final Map<RecordKey, String> orders = new HashMap<>();

    private MapChanges(MapState state, JourneyMap target) {
        state.records().forEach(record -> kept.put(record.key(), record));
        MapRecords.flatten(state.map()).forEach(record -> shown.put(record.key(), record));
        MapRecords.flatten(target).forEach(record -> wanted.put(record.key(), record));
    }

    /** What to set, parents first; empty if the map is the other one already. */
    static List<FieldSet> between(MapState state, JourneyMap target) {
        return new MapChanges(state, target).sets();
    }

    private List<FieldSet> sets() {
        order();
        List<FieldSet> sets = new ArrayList<>();
        for (MapRecord record : wanted.values()) {
            Map<String, JsonNode> fields = changed(record);
            if (!fields.isEmpty()) {
                sets.add(new FieldSet(record.key(), fields));
            }
        }
        for (RecordKey key : shown.keySet()) {
            if (!wanted.containsKey(key)) {
                sets.add(new FieldSet(key, Map.of(MapRecord.DELETED, BooleanNode.TRUE)));
            }
        }
        return sets;
    }

    private Map<String, JsonNode> changed(MapRecord record) {
        MapRecord now = shown.get(record.key());
        MapRecord old = kept.get(record.key());
        MapRecord known = now == null ? old : now;
        Map<String, JsonNode> before = known == null ? Map.of() : known.fields();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        record.fields()
                .forEach(
                        (name, value) -> {
                            boolean isNew = now == null || !value.equals(before.get(name));
                            if (!name.equals(MapRecord.ORDER) && isNew) {
                                fields.put(name, value);
                            }
                        });
        for (String name : before.keySet()) {
            if (!record.fields().containsKey(name)) {
                fields.put(name, NullNode.getInstance());
            }
        }
        String order = orders.get(record.key());
        if (order != null && (old == null || now == null || !order.equals(old.order()))) {
            fields.put(MapRecord.ORDER, StringNode.valueOf(order));
        }
        return fields;
    }

    private void order() {
        Map<String, List<RecordKey>> siblings = new LinkedHashMap<>();
        for (MapRecord record : wanted.values()) {
            if (record.key().kind() != RecordKind.MAP) {
                siblings.computeIfAbsent(group(record), group -> new ArrayList<>())
                        .add(record.key());
            }
        }
        siblings.values().forEach(this::order);
    }

    private static String group(MapRecord record) {
        String kind = record.key().kind().text();
        return switch (record.key().kind()) {
            case MAP, PERSONA, STAGE, LANE, CURVE, LINK -> kind;
            case STEP -> kind + " " + record.text("stage");
            case POINT -> kind + " " + record.text("curve");
            case CARD -> kind + " " + record.text("lane") + " " + record.text("stage");
        };
    }

    private void order(List<RecordKey> group) {
        boolean[] stays = risingChain(group);
        @Nullable String before = null;
        int i = 0;
        while (i < group.size()) {
            int end = i;
            while (end < group.size() && !stays[end]) {
                end++;
            }
            @Nullable String after = end < group.size() ? orderOf(group.get(end)) : null;
            List<String> keys = OrderKeys.between(before, after, end - i);
            for (int j = i; j < end; j++) {
                orders.put(group.get(j), keys.get(j - i));
            }
            if (after != null) {
                orders.put(group.get(end), after);
            }
            before = after;
            i = end + 1;
        }
    }

    private String orderOf(RecordKey key) {
        MapRecord record = shown.containsKey(key) ? kept.get(key) : null;
        return record == null ? "" : record.order();
    }

    /** Which of the siblings lie on a longest strictly rising chain of keys. O(n log n). */
    private boolean[] risingChain(List<RecordKey> group) {
        int size = group.size();
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[size];
        for (int i = 0; i < size; i++) {
            String order = orderOf(group.get(i));
            previous[i] = -1;
            if (!OrderKeys.isKey(order)) {
                continue;
            }
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (orderOf(group.get(ends.get(middle))).compareTo(order) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        boolean[] stays = new boolean[size];
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = previous[i]) {
            stays[i] = true;
        }
        return stays;
    }
}
