package dev.waymark.app.maps.commands;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.OrderKeys;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the stages of a map and of those that are attached to it the same, whichever of them is
 * changed: a service blueprint shares the stages of its journey. Safe for several threads.
 */
final class SharedStages {
    /*
     * Whoever follows copies what the other map holds now, under one lock, so that of two changes
     * at once the last one copied stands in both. A command that only follows is not followed.
     */
    private static final String FOLLOWS = "shared-";
    private static final String ATTACHED = "attachedTo";
    private static final String STAGE = "stage";
    private static final Comparator<MapRecord> IN_ORDER =
            Comparator.comparing(MapRecord::order).thenComparing(record -> record.key().id());

    private final LiveMaps maps;

    SharedStages(LiveMaps maps) {
        this.maps = maps;
    }

    /** Lets the maps that share stages with this one follow a command, if it touches them. */
    void follow(String workspace, String id, LoggedCommand done) {
        boolean isAttached = sets(done, RecordKind.MAP, Set.of(ATTACHED));
        if (!done.op().startsWith(FOLLOWS) && (isAttached || sets(done, RecordKind.STAGE))) {
            follow(workspace, id, isAttached, done.by());
        }
    }

    private synchronized void follow(String workspace, String id, boolean isAttached, String by) {
        Map<String, String> attached = new LinkedHashMap<>();
        maps.list(workspace)
                .forEach(
                        head ->
                                attached.put(
                                        head.id(),
                                        requireNonNullElse(head.about().attachedTo(), "")));
        String hub = attached.getOrDefault(id, "");
        if (hub.isEmpty()) {
            hub = id;
        } else if (!attached.containsKey(hub)) {
            return;
        }
        if (isAttached && !hub.equals(id)) {
            List<MapRecord> stages = maps.stages(workspace, hub);
            share(workspace, id, id, state -> adopted(stages, state), by);
        }
        List<MapRecord> stages = maps.stages(workspace, id);
        if (!hub.equals(id)) {
            share(workspace, hub, id, state -> mirrored(stages, state.records()), by);
        }
        for (Map.Entry<String, String> other : attached.entrySet()) {
            if (other.getValue().equals(hub) && !other.getKey().equals(id)) {
                String target = other.getKey();
                share(workspace, target, target, it -> mirrored(stages, it.records()), by);
            }
        }
    }

    /** Changes a map so; if that breaks a bound of it, the attached one of the two is let go. */
    private void share(
            String workspace,
            String target,
            String attached,
            Function<MapState, List<FieldSet>> wanted,
            String by) {
        try {
            maps.become(FOLLOWS, workspace, target, wanted, by);
        } catch (JourneyException e) {
            Map<String, JsonNode> none = Map.of(ATTACHED, NullNode.getInstance());
            maps.become(
                    FOLLOWS,
                    workspace,
                    attached,
                    state -> List.of(new FieldSet(RecordKey.MAP, none)),
                    by);
        }
    }

    /** What to set so that a map has the stages of another one. */
    private static List<FieldSet> mirrored(List<MapRecord> stages, List<MapRecord> records) {
        Map<RecordKey, MapRecord> known = new HashMap<>();
        records.forEach(record -> known.put(record.key(), record));
        List<FieldSet> sets = new ArrayList<>();
        for (MapRecord stage : stages) {
            MapRecord old = known.get(stage.key());
            Map<String, JsonNode> before = old == null ? Map.of() : old.fields();
            Map<String, JsonNode> fields = new LinkedHashMap<>(stage.fields());
            fields.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
            for (String name : before.keySet()) {
                if (!stage.fields().containsKey(name)) {
                    fields.put(name, NullNode.getInstance());
                }
            }
            if (!fields.isEmpty() && !(old == null && stage.isDeleted())) {
                sets.add(new FieldSet(stage.key(), fields));
            }
        }
        return sets;
    }

    /**
     * What to set in a map that is attached: what lies in its first stage goes to the other map's
     * first stage and so on; stages that it has more come behind them.
     */
    private static List<FieldSet> adopted(List<MapRecord> stages, MapState state) {
        List<MapRecord> theirs = shown(stages);
        List<MapRecord> own =
                shown(
                        state.records().stream()
                                .filter(record -> record.key().kind() == RecordKind.STAGE)
                                .toList());
        Set<String> kept =
                theirs.stream().map(record -> record.key().id()).collect(Collectors.toSet());
        Map<String, String> places = new HashMap<>();
        List<FieldSet> sets = new ArrayList<>();
        for (int i = 0; i < Math.min(own.size(), theirs.size()); i++) {
            String old = own.get(i).key().id();
            places.put(old, theirs.get(i).key().id());
            if (!kept.contains(old)) {
                Map<String, JsonNode> gone = Map.of(MapRecord.DELETED, BooleanNode.TRUE);
                sets.add(new FieldSet(own.get(i).key(), gone));
            }
        }
        for (MapRecord record : state.records()) {
            String old = record.text(STAGE);
            String place = old == null ? null : places.get(old);
            if (place != null && !place.equals(old)) {
                sets.add(new FieldSet(record.key(), Map.of(STAGE, StringNode.valueOf(place))));
            }
        }
        sets.addAll(mirrored(theirs, state.records()));
        List<MapRecord> more =
                own.stream()
                        .skip(theirs.size())
                        .filter(record -> !kept.contains(record.key().id()))
                        .toList();
        String last = theirs.isEmpty() ? "" : theirs.getLast().order();
        List<String> orders =
                OrderKeys.between(OrderKeys.isKey(last) ? last : null, null, more.size());
        for (int i = 0; i < more.size(); i++) {
            Map<String, JsonNode> behind =
                    Map.of(MapRecord.ORDER, StringNode.valueOf(orders.get(i)));
            sets.add(new FieldSet(more.get(i).key(), behind));
        }
        return sets;
    }

    private static List<MapRecord> shown(List<MapRecord> stages) {
        return stages.stream().filter(record -> !record.isDeleted()).sorted(IN_ORDER).toList();
    }

    private static boolean sets(LoggedCommand done, RecordKind kind) {
        return done.set().stream().anyMatch(set -> set.key().kind() == kind);
    }

    private static boolean sets(LoggedCommand done, RecordKind kind, Set<String> fields) {
        return done.set().stream()
                .anyMatch(
                        set ->
                                set.key().kind() == kind
                                        && set.fields().keySet().stream()
                                                .anyMatch(fields::contains));
    }
}
