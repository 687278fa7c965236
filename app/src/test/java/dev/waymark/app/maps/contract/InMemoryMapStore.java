package dev.waymark.app.maps.contract;

import dev.waymark.app.maps.commands.CommandJson;
import dev.waymark.app.maps.commands.LoggedCommand;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.commands.MapStore;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of maps. */
public final class InMemoryMapStore implements MapStore {
    private final Map<List<String>, Kept> maps = new LinkedHashMap<>();

    @Override
    public synchronized List<MapHead> list(String workspace) {
        return maps.entrySet().stream()
                .filter(entry -> entry.getKey().getFirst().equals(workspace))
                .map(entry -> entry.getValue().head)
                .sorted(Comparator.comparing(MapHead::id).reversed())
                .toList();
    }

    @Override
    public synchronized boolean create(String workspace, MapHead head, Snapshot snapshot) {
        return maps.putIfAbsent(List.of(workspace, head.id()), new Kept(head, snapshot)) == null;
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String workspace, String id) {
        return find(workspace, id).map(kept -> kept.snapshot);
    }

    @Override
    public synchronized Optional<List<LoggedCommand>> since(
            String workspace, String id, long seq, long mostBytes) {
        List<LoggedCommand> found =
                find(workspace, id).stream()
                        .flatMap(kept -> kept.log.stream())
                        .filter(command -> command.seq() > seq)
                        .toList();
        return Optional.of(found).filter(commands -> bytes(commands) <= mostBytes);
    }

    private static long bytes(List<LoggedCommand> commands) {
        return commands.stream()
                .mapToLong(it -> CommandJson.body(it).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    @Override
    public synchronized Optional<LoggedCommand> logged(String workspace, String id, String op) {
        return find(workspace, id).stream()
                .flatMap(kept -> kept.log.stream())
                .filter(command -> command.op().equals(op))
                .findFirst();
    }

    @Override
    public synchronized boolean append(
            String workspace, MapHead head, LoggedCommand command, @Nullable Snapshot snapshot) {
        Kept kept = maps.get(List.of(workspace, head.id()));
        if (kept == null || kept.head.version() != command.seq() - 1) {
            return false;
        }
        kept.head = head;
        kept.log.add(command);
        if (snapshot != null) {
            kept.snapshot = snapshot;
            kept.log.removeIf(
                    old ->
                            old.seq() <= command.seq() - COMMANDS_KEPT
                                    && !old.at().isAfter(command.at().minus(COMMANDS_KEPT_FOR)));
        }
        return true;
    }

    @Override
    public synchronized boolean delete(String workspace, String id) {
        return maps.remove(List.of(workspace, id)) != null;
    }

    private Optional<Kept> find(String workspace, String id) {
        return Optional.ofNullable(maps.get(List.of(workspace, id)));
    }

    private static final class Kept {
        private final List<LoggedCommand> log = new ArrayList<>();
        private MapHead head;
        private Snapshot snapshot;

        private Kept(MapHead head, Snapshot snapshot) {
            this.head = head;
            this.snapshot = snapshot;
        }
    }
}
