package dev.waymark.app.maps.commands;

import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The maps of all workspaces while they are read and changed, by one or by many at once: commands
 * of one map are done one after the other, each is kept before anybody hears of it, and all
 * listeners hear all commands in the same order. Safe for several threads.
 */
public final class LiveMaps {
    private static final int MOST_OPEN = 20;
    private static final String WHOLE = "whole-";

    private final MapStore store;
    private final Clock clock;
    private final Map<Address, OpenMap> open = new ConcurrentHashMap<>();
    private final SharedStages shared = new SharedStages(this);

    /** Maps that are kept in a store; the clock says when a command was done. */
    public LiveMaps(MapStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All maps of a workspace, newest first; empty if there is none. */
    public List<MapHead> list(String workspace) {
        return store.list(workspace);
    }

    /**
     * One map as it is now. O(map) after a change, constant else.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public JourneyMap find(String workspace, String id) {
        return opened(workspace, id).map();
    }

    /**
     * Keeps a new map as version 1.
     *
     * @throws JourneyException VERSION_CONFLICT if the workspace has a map of this id;
     *     COMMAND_REFUSED if a field of it that we do not know is nested deeper than 32
     */
    public JourneyMap create(String workspace, JourneyMap map) {
        JourneyMap first = map.withVersion(1);
        List<MapRecord> records = MapRecords.flatten(first);
        records.forEach(record -> CommandRules.checkDepth(record.key(), record.fields()));
        MapState state = new MapState(map.id(), 1, records, Map.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isNew =
                store.create(
                        workspace,
                        MapHead.of(first, now),
                        new Snapshot(1, CommandJson.snapshot(state)));
        if (!isNew) {
            throw MapFaults.conflict(map.id(), 0, find(workspace, map.id()).version());
        }
        return first;
    }

    /**
     * Does a command, or answers what was done if it had come before.
     *
     * @param by who sends it, as people call them
     * @throws JourneyException UNKNOWN_MAP; COMMAND_REFUSED, INVALID_MAP or MAP_TOO_LARGE if it
     *     would break the map; then nothing was changed
     */
    public LoggedCommand submit(String workspace, String id, MapCommand command, String by) {
        LoggedCommand done = tried(workspace, id, map -> map.submit(command, by));
        shared.follow(workspace, id, done);
        return done;
    }

    /**
     * Turns a map into another one by one command, which sets what is different.
     *
     * @param map the wanted one; its version is the one that the change is based on
     * @return the map with its new version; with the old one if nothing was different
     * @throws JourneyException UNKNOWN_MAP, or VERSION_CONFLICT if another change came first
     */
    public JourneyMap save(String workspace, JourneyMap map, String by) {
        return become(
                workspace,
                map.id(),
                current -> {
                    if (current.seq() != map.version()) {
                        throw MapFaults.conflict(map.id(), map.version(), current.seq());
                    }
                    return MapChanges.between(current, map);
                },
                by);
    }

    /**
     * Turns a map into another one whatever came before, as {@link #save}.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public JourneyMap replace(String workspace, JourneyMap map, String by) {
        return become(workspace, map.id(), current -> MapChanges.between(current, map), by);
    }

    /**
     * Tells the records of a map now, and from then on every command, in order and without a gap.
     *
     * @param listener is called under the map's lock
     * @throws JourneyException UNKNOWN_MAP
     */
    public Listening listen(String workspace, String id, Listener listener) {
        return tried(
                workspace,
                id,
                map ->
                        map.listen(listener)
                                .map(
                                        start ->
                                                new Listening(
                                                        start.seq(),
                                                        start.records(),
                                                        () -> map.forget(listener))));
    }

    /**
     * The commands of a map behind a number, in order.
     *
     * @param mostBytes that they may have together as JSON in UTF-8, nearly
     * @return empty if they are longer
     */
    public Optional<List<LoggedCommand>> since(
            String workspace, String id, long seq, long mostBytes) {
        return store.since(workspace, id, seq, mostBytes);
    }

    /**
     * Removes a map; who listens hears no more.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public void delete(String workspace, String id) {
        // First in the store: who reads in between would open again what is still there.
        boolean wasThere = store.delete(workspace, id);
        OpenMap known = open.remove(new Address(workspace, id));
        if (known != null) {
            known.close(true);
        }
        if (!wasThere) {
            throw MapFaults.unknown(id);
        }
    }

    /**
     * Sets fields of the map's own record, whatever came before.
     *
     * @param fields values by name; a JSON null removes the field; one or more
     * @return the map now
     * @throws JourneyException UNKNOWN_MAP; COMMAND_REFUSED or INVALID_MAP if a value is wrong
     */
    public JourneyMap describe(
            String workspace, String id, Map<String, JsonNode> fields, String by) {
        List<FieldSet> sets = List.of(new FieldSet(RecordKey.MAP, fields));
        return become(workspace, id, state -> sets, by);
    }

    private JourneyMap become(
            String workspace, String id, Function<MapState, List<FieldSet>> wanted, String by) {
        become(WHOLE, workspace, id, wanted, by)
                .ifPresent(done -> shared.follow(workspace, id, done));
        return find(workspace, id);
    }

    /**
     * Sets what depends on the state, by a command whose name begins so; empty if it is nothing.
     */
    Optional<LoggedCommand> become(
            String kind,
            String workspace,
            String id,
            Function<MapState, List<FieldSet>> wanted,
            String by) {
        String op = kind + UUID.randomUUID() + ":1";
        return tried(
                workspace,
                id,
                map ->
                        map.submit(
                                state -> {
                                    List<FieldSet> sets = wanted.apply(state);
                                    return sets.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(new MapCommand(op, state.seq(), sets));
                                },
                                by));
    }

    /** The stages of a map, also those that are deleted. */
    List<MapRecord> stages(String workspace, String id) {
        return opened(workspace, id).records(RecordKind.STAGE);
    }

    private <T> T tried(String workspace, String id, Function<OpenMap, Optional<T>> work) {
        while (true) {
            Optional<T> done = work.apply(opened(workspace, id));
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    private OpenMap opened(String workspace, String id) {
        Address address = new Address(workspace, id);
        OpenMap map =
                open.computeIfAbsent(address, key -> new OpenMap(store, workspace, id, clock));
        if (open.size() > MOST_OPEN) {
            open.entrySet()
                    .removeIf(entry -> entry.getValue() != map && entry.getValue().close(false));
        }
        return map;
    }

    private record Address(String workspace, String id) {}

    /** Hears the commands of a map. No method may wait. */
    @FunctionalInterface
    public interface Listener {
        /** A command was done. */
        void hear(LoggedCommand command);

        /** Hearing failed, so nothing more will come. */
        default void cutOff(RuntimeException fault) {}
    }

    /**
     * The beginning of listening, and how to end it.
     *
     * @param seq the number of the last command in {@code records}
     * @param records of the map, also those that are deleted
     */
    public record Listening(long seq, List<MapRecord> records, Runnable end)
            implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
