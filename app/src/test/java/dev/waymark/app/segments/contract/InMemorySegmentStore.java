package dev.waymark.app.segments.contract;

import dev.waymark.app.segments.Segment;
import dev.waymark.app.segments.SegmentStore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of segments. */
public final class InMemorySegmentStore implements SegmentStore {
    private final Map<String, Map<String, Segment>> segments = new HashMap<>();

    @Override
    public synchronized List<Segment> list(String workspace) {
        return of(workspace).values().stream().sorted(Comparator.comparing(Segment::name)).toList();
    }

    @Override
    public synchronized Optional<Segment> find(String workspace, String id) {
        return Optional.ofNullable(of(workspace).get(id));
    }

    @Override
    public synchronized boolean save(String workspace, Segment segment) {
        boolean taken =
                of(workspace).values().stream()
                        .anyMatch(
                                it ->
                                        it.name().equals(segment.name())
                                                && !it.id().equals(segment.id()));
        if (!taken) {
            of(workspace).put(segment.id(), segment);
        }
        return !taken;
    }

    @Override
    public synchronized boolean delete(String workspace, String id) {
        return of(workspace).remove(id) != null;
    }

    private Map<String, Segment> of(String workspace) {
        return segments.computeIfAbsent(workspace, id -> new HashMap<>());
    }
}
