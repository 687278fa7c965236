package dev.waymark.app.maps.commands;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapLimits;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A map while it is changed: its records, and who set which field last. Commands are done in one
 * order; of two that set the same field the later one wins, whatever its author had seen. Not safe
 * for several threads.
 */
final class MapState {
    /** The most records, those that are deleted among them. */
    static final int MAX_RECORDS = 60_000;

    /** The most characters of all records as JSON. */
    static final long MAX_CHARS = 20_000_000;

    private static final Map<RecordKind, Integer> LIMITS =
            Map.of(
                    RecordKind.STAGE, MapLimits.STAGES,
                    RecordKind.STEP, MapLimits.STEPS,
                    RecordKind.CARD, MapLimits.CARDS,
                    RecordKind.LANE, MapLimits.LANES,
                    RecordKind.PERSONA, MapLimits.PERSONAS,
                    RecordKind.CURVE, MapLimits.CURVES,
                    RecordKind.POINT, MapLimits.POINTS,
                    RecordKind.LINK, MapLimits.LINKS);

    private final String id;
    private final Map<RecordKey, MapRecord> records = new LinkedHashMap<>();
    private final Map<String, RecordKind> kinds = new HashMap<>();
    private final Map<FieldKey, Stamp> stamps = new HashMap<>();
    private final Map<RecordKey, Integer> chars = new HashMap<>();
    private long allChars;
    private long seq;

    /** A map as it stood after a number of commands. */
    MapState(String id, long seq, Collection<MapRecord> records, Map<FieldKey, Stamp> stamps) {
        this.id = id;
        this.seq = seq;
        records.forEach(this::keep);
        this.stamps.putAll(stamps);
    }

    /** The number of the last command. */
    long seq() {
        return seq;
    }

    /** All records, also those that are deleted. */
    List<MapRecord> records() {
        return List.copyOf(records.values());
    }

    /** The map's own record. */
    MapRecord mapRecord() {
        MapRecord own = records.get(RecordKey.MAP);
        return own == null ? new MapRecord(RecordKey.MAP, Map.of()) : own;
    }

    Map<FieldKey, Stamp> stamps() {
        return stamps;
    }

    /** The map as it is shown. O(map). */
    JourneyMap map() {
        return MapRecords.assemble(id, seq, records.values());
    }

    /**
     * What a command would do, without doing it.
     *
     * @throws JourneyException if it would break a bound, a rule of its records, or a reference
     */
    Change change(MapCommand command, String by, Instant at) {
        Map<RecordKey, MapRecord> changed = new LinkedHashMap<>();
        List<Lost> lost = new ArrayList<>();
        boolean isShape = false;
        for (FieldSet set : command.set()) {
            MapRecord old = changed.getOrDefault(set.key(), records.get(set.key()));
            CommandRules.check(set);
            Map<String, JsonNode> fields =
                    new LinkedHashMap<>(old == null ? Map.of() : old.fields());
            for (Map.Entry<String, JsonNode> field : set.fields().entrySet()) {
                JsonNode before = fields.getOrDefault(field.getKey(), NullNode.getInstance());
                if (field.getValue().isNull()) {
                    fields.remove(field.getKey());
                } else {
                    fields.put(field.getKey(), field.getValue());
                }
                Stamp stamp = stamps.get(new FieldKey(set.key(), field.getKey()));
                if (stamp != null
                        && stamp.seq() > command.base()
                        && !stamp.client().equals(command.client())
                        && !before.equals(field.getValue())) {
                    lost.add(new Lost(set.key(), field.getKey(), before, stamp.by()));
                }
            }
            isShape |=
                    old == null || set.fields().keySet().stream().anyMatch(CommandRules::isShape);
            changed.put(set.key(), new MapRecord(set.key(), fields));
        }
        Map<String, RecordKind> fresh = new HashMap<>();
        for (MapRecord record : changed.values()) {
            CommandRules.check(record, key -> changed.containsKey(key) || records.containsKey(key));
            if (record.key().kind() != RecordKind.MAP) {
                requireFree(record.key(), kinds);
                requireFree(record.key(), fresh);
                fresh.put(record.key().id(), record.key().kind());
            }
        }
        if (isShape) {
            requireBounds(changed);
        }
        requireSize(changed);
        return new Change(
                new LoggedCommand(seq + 1, command.op(), by, at, command.set(), lost), changed);
    }

    /** Does what {@link #change} found. */
    void accept(Change change) {
        LoggedCommand command = change.command();
        seq = command.seq();
        change.records().values().forEach(this::keep);
        String client = command.op().substring(0, Math.max(0, command.op().lastIndexOf(':')));
        for (FieldSet set : command.set()) {
            for (String field : set.fields().keySet()) {
                stamps.put(
                        new FieldKey(set.key(), field),
                        new Stamp(command.seq(), client, command.by()));
            }
        }
    }

    /** Does a command that was kept: it was found right when it came. */
    void replay(LoggedCommand command) {
        Map<RecordKey, MapRecord> changed = new LinkedHashMap<>();
        for (FieldSet set : command.set()) {
            MapRecord old = changed.getOrDefault(set.key(), records.get(set.key()));
            Map<String, JsonNode> fields =
                    new LinkedHashMap<>(old == null ? Map.of() : old.fields());
            set.fields()
                    .forEach(
                            (field, value) -> {
                                if (value.isNull()) {
                                    fields.remove(field);
                                } else {
                                    fields.put(field, value);
                                }
                            });
            changed.put(set.key(), new MapRecord(set.key(), fields));
        }
        accept(new Change(command, changed));
    }

    /** Forgets who set fields long ago. */
    void forgetStampsBefore(long oldest) {
        stamps.values().removeIf(stamp -> stamp.seq() < oldest);
    }

    /** An id belongs to one record, whatever its kind, also after that one is deleted. */
    private static void requireFree(RecordKey key, Map<String, RecordKind> kinds) {
        RecordKind known = kinds.get(key.id());
        if (known != null && known != key.kind()) {
            throw CommandRules.refused(
                    "id \"%s\" is a %s already. Ids must be unique.", key.id(), known.text());
        }
    }

    private void keep(MapRecord record) {
        records.put(record.key(), record);
        if (record.key().kind() != RecordKind.MAP) {
            kinds.put(record.key().id(), record.key().kind());
        }
        int now = CommandRules.chars(record);
        Integer before = chars.put(record.key(), now);
        allChars += now - (before == null ? 0 : before);
    }

    private void requireBounds(Map<RecordKey, MapRecord> changed) {
        Map<RecordKey, MapRecord> all = new LinkedHashMap<>(records);
        all.putAll(changed);
        if (all.size() > MAX_RECORDS) {
            throw JourneyException.limit(
                    "MAP_TOO_LARGE",
                    "the map has %d parts, those that were deleted among them, and may have %d."
                            + " Duplicate it to leave the deleted ones behind.",
                    all.size(),
                    MAX_RECORDS);
        }
        MapRecords.visible(all.values())
                .forEach(
                        (kind, count) -> {
                            Integer most = LIMITS.get(kind);
                            if (most != null && count > most) {
                                throw JourneyException.limit(
                                        "MAP_TOO_LARGE",
                                        "the map has %d %ss and may have %d. Split it into several"
                                                + " maps.",
                                        count,
                                        kind.text(),
                                        most);
                            }
                        });
    }

    private void requireSize(Map<RecordKey, MapRecord> changed) {
        long size = allChars;
        for (MapRecord record : changed.values()) {
            size += CommandRules.chars(record) - chars.getOrDefault(record.key(), 0);
        }
        if (size > MAX_CHARS && size > allChars) {
            throw JourneyException.limit(
                    "MAP_TOO_LARGE",
                    "the map has %d characters and may have %d. Split it into several maps.",
                    size,
                    MAX_CHARS);
        }
    }

    /** A field of a record. */
    record FieldKey(RecordKey record, String field) {}

    /** Who set a field last. */
    record Stamp(long seq, String client, String by) {}

    /**
     * What a command does.
     *
     * @param records those that it changes, as they are after it
     */
    record Change(LoggedCommand command, Map<RecordKey, MapRecord> records) {
        Change {
            Objects.requireNonNull(command);
        }
    }
}
