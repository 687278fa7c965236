package dev.waymark.app.maps.commands;

import dev.waymark.app.maps.commands.LiveMaps.Listener;
import dev.waymark.app.maps.commands.MapState.Change;
import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** One map in memory, in step with what is kept of it. Safe for several threads. */
final class OpenMap {
    /*
     * A command is first tried on the state, then kept, then done: what was not kept never shows.
     * The store refuses a command if another process came first; then its commands are taken over
     * and the command is tried again.
     */
    private static final int SNAPSHOT_EVERY = 200;
    private static final long STAMPS_KEPT = 10_000;

    private final MapStore store;
    private final String workspace;
    private final String id;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private MapState state;
    private boolean isSnapshotDue;
    private boolean isClosed;
    private @Nullable JourneyMap shown;

    OpenMap(MapStore store, String workspace, String id, Clock clock) {
        this.store = store;
        this.workspace = workspace;
        this.id = id;
        this.clock = clock;
        Snapshot snapshot = store.snapshot(workspace, id).orElseThrow(() -> MapFaults.unknown(id));
        this.isSnapshotDue = !snapshot.text().startsWith("{\"records\"");
        this.state = load(store, workspace, id, snapshot);
    }

    private static MapState load(MapStore store, String workspace, String id, Snapshot snapshot) {
        MapState state = CommandJson.state(id, snapshot);
        store.since(workspace, id, snapshot.seq()).forEach(state::replay);
        return state;
    }

    synchronized JourneyMap map() {
        catchUp();
        JourneyMap map = shown;
        if (map == null) {
            map = state.map();
            shown = map;
        }
        return map;
    }

    /** Does a command, or finds it done; empty if this object is no longer the one to ask. */
    synchronized Optional<LoggedCommand> submit(MapCommand command, String by) {
        Optional<LoggedCommand> earlier = store.logged(workspace, id, command.op());
        if (earlier.isPresent()) {
            return earlier;
        }
        return submit(current -> Optional.of(command), by)
                .map(done -> done.orElseThrow(IllegalStateException::new));
    }

    /**
     * Does a command that depends on the state.
     *
     * @param make the command; empty if there is nothing to do
     * @return what was done, if anything; empty if this object is no longer the one to ask
     */
    synchronized Optional<Optional<LoggedCommand>> submit(
            Function<MapState, Optional<MapCommand>> make, String by) {
        while (!isClosed) {
            Optional<MapCommand> wanted = make.apply(state);
            if (wanted.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            Change change = state.change(wanted.get(), by, now());
            LoggedCommand command = change.command();
            if (store.append(workspace, head(change), command, snapshot(change))) {
                accept(change);
                return Optional.of(Optional.of(command));
            }
            if (!catchUp()) {
                throw MapFaults.unknown(id);
            }
        }
        return Optional.empty();
    }

    /** Tells the records, and from then on every command, in order and without a gap. */
    synchronized Optional<Start> listen(Listener listener) {
        if (isClosed) {
            return Optional.empty();
        }
        catchUp();
        listeners.add(listener);
        return Optional.of(new Start(state.seq(), state.records()));
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** Whether it was closed: not while somebody listens, unless it must be. */
    synchronized boolean close(boolean isForced) {
        isClosed |= isForced || listeners.isEmpty();
        return isClosed;
    }

    /** Takes over what another process did; whether there was anything. */
    private boolean catchUp() {
        List<LoggedCommand> missed = store.since(workspace, id, state.seq());
        if (!missed.isEmpty() && missed.getFirst().seq() > state.seq() + 1) {
            begin();
            return true;
        }
        for (LoggedCommand command : missed) {
            state.replay(command);
            shown = null;
            tell(command);
        }
        return !missed.isEmpty();
    }

    /** Begins again with what is kept; listeners have missed what is kept no more. */
    private void begin() {
        Snapshot snapshot = store.snapshot(workspace, id).orElseThrow(() -> MapFaults.unknown(id));
        state = load(store, workspace, id, snapshot);
        shown = null;
        List<Listener> left = List.copyOf(listeners);
        listeners.clear();
        left.forEach(
                listener ->
                        listener.cutOff(
                                new IllegalStateException("missed commands are kept no more")));
    }

    /** The records of a kind, also those that are deleted. */
    synchronized List<MapRecord> records(RecordKind kind) {
        catchUp();
        return state.records().stream().filter(record -> record.key().kind() == kind).toList();
    }

    private void accept(Change change) {
        state.accept(change);
        shown = null;
        if (change.command().seq() % SNAPSHOT_EVERY == 0 || isSnapshotDue) {
            isSnapshotDue = false;
            state.forgetStampsBefore(state.seq() - STAMPS_KEPT);
        }
        tell(change.command());
    }

    /** Tells everybody. Who fails to hear is cut off, so that the command counts for the others. */
    private void tell(LoggedCommand command) {
        for (Listener listener : listeners) {
            try {
                listener.hear(command);
            } catch (RuntimeException fault) {
                listeners.remove(listener);
                listener.cutOff(fault);
            }
        }
    }

    private @Nullable Snapshot snapshot(Change change) {
        long seq = change.command().seq();
        if (seq % SNAPSHOT_EVERY != 0 && !isSnapshotDue) {
            return null;
        }
        MapState next = new MapState(id, state.seq(), state.records(), state.stamps());
        next.accept(change);
        return new Snapshot(seq, CommandJson.snapshot(next));
    }

    private MapHead head(Change change) {
        List<MapRecord> own =
                List.of(change.records().getOrDefault(RecordKey.MAP, state.mapRecord()));
        return MapHead.of(
                MapRecords.assemble(id, change.command().seq(), own), change.command().at());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What somebody who comes in is told first. */
    record Start(long seq, List<MapRecord> records) {}
}
