package dev.waymark.maps.diff;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The parts of one kind of a map, with what is compared of them. */
final class PartTable {
    private final String part;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    PartTable(String part) {
        this.part = part;
    }

    PartTable add(Row row) {
        rows.put(row.id, row);
        return this;
    }

    List<Change> changesTo(PartTable newer) {
        List<Change> changes = new ArrayList<>();
        Map<String, Set<String>> moved = new HashMap<>();
        Map<String, List<String>> before = groups();
        newer.groups()
                .forEach(
                        (group, ids) ->
                                moved.put(
                                        group,
                                        Siblings.moved(
                                                before.getOrDefault(group, List.of()), ids)));
        for (Row row : newer.rows.values()) {
            Row old = rows.get(row.id);
            if (old == null) {
                changes.add(row.change(ChangeKind.ADDED, part, "", null, row.name));
                continue;
            }
            boolean isElsewhere = !old.group.equals(row.group);
            if (isElsewhere || moved.getOrDefault(row.group, Set.of()).contains(row.id)) {
                changes.add(
                        row.change(
                                ChangeKind.MOVED,
                                part,
                                "",
                                isElsewhere ? old.place : null,
                                isElsewhere ? row.place : null));
            }
            for (Map.Entry<String, Row.Value> field : row.values.entrySet()) {
                Row.Value was = old.values.get(field.getKey());
                String text = was == null ? null : was.text;
                if (!Objects.equals(text, field.getValue().text)) {
                    changes.add(
                            row.change(
                                    field.getValue().kind,
                                    part,
                                    field.getKey(),
                                    text,
                                    field.getValue().text));
                }
            }
        }
        for (Row row : rows.values()) {
            if (!newer.rows.containsKey(row.id)) {
                changes.add(row.change(ChangeKind.REMOVED, part, "", row.name, null));
            }
        }
        return changes;
    }

    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Row row : rows.values()) {
            groups.computeIfAbsent(row.group, group -> new ArrayList<>()).add(row.id);
        }
        return groups;
    }

    /** One part: where it stands and what it says. */
    static final class Row {
        private final String id;
        private final @Nullable String stage;
        private final String group;
        private final String name;
        private final Map<String, Value> values = new LinkedHashMap<>();
        private String place = "";

        /**
         * A part.
         *
         * @param group those among which its order counts
         */
        Row(String id, @Nullable String stage, String group, String name) {
            this.id = id;
            this.stage = stage;
            this.group = group;
            this.name = name;
        }

        Row at(String newPlace) {
            place = newPlace;
            return this;
        }

        Row word(String field, @Nullable String text) {
            return put(field, ChangeKind.REWORDED, text);
        }

        Row binding(String field, @Nullable String text) {
            return put(field, ChangeKind.REBOUND, text);
        }

        Row score(String field, @Nullable Double value) {
            return put(field, ChangeKind.RESCORED, value);
        }

        Row other(String field, @Nullable Object value) {
            return put(field, ChangeKind.CHANGED, value);
        }

        private Row put(String field, ChangeKind kind, @Nullable Object value) {
            values.put(field, new Value(kind, value == null ? null : value.toString()));
            return this;
        }

        private Change change(
                ChangeKind kind,
                String part,
                String field,
                @Nullable String before,
                @Nullable String after) {
            return new Change(kind, part, id, stage, name, field, before, after);
        }

        private record Value(ChangeKind kind, @Nullable String text) {}
    }
}
