package dev.waymark.app.maps.contract;

import dev.waymark.app.maps.MapFaults;
import dev.waymark.app.maps.MapHead;
import dev.waymark.app.maps.MapStore;
import dev.waymark.maps.map.JourneyMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of maps, in which every map was saved at the epoch. */
public final class InMemoryMapStore implements MapStore {
    private final Map<List<String>, JourneyMap> maps = new LinkedHashMap<>();

    @Override
    public synchronized List<MapHead> list(String workspace) {
        return maps.entrySet().stream()
                .filter(entry -> entry.getKey().getFirst().equals(workspace))
                .map(entry -> head(entry.getValue()))
                .sorted(Comparator.comparing(MapHead::id).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<JourneyMap> find(String workspace, String id) {
        return Optional.ofNullable(maps.get(List.of(workspace, id)));
    }

    @Override
    public synchronized JourneyMap save(String workspace, JourneyMap map, long expectedVersion) {
        Optional<JourneyMap> kept = find(workspace, map.id());
        if (expectedVersion > 0 && kept.isEmpty()) {
            throw MapFaults.unknown(map.id());
        }
        long actual = kept.map(JourneyMap::version).orElse(0L);
        if (actual != expectedVersion) {
            throw MapFaults.conflict(map.id(), expectedVersion, actual);
        }
        JourneyMap next = map.withVersion(expectedVersion + 1);
        maps.put(List.of(workspace, map.id()), next);
        return next;
    }

    @Override
    public synchronized boolean delete(String workspace, String id) {
        return maps.remove(List.of(workspace, id)) != null;
    }

    private static MapHead head(JourneyMap map) {
        return new MapHead(
                map.id(), map.version(), map.name(), map.kind(), map.state(), Instant.EPOCH);
    }
}
