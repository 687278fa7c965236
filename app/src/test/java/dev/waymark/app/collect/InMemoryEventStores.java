package dev.waymark.app.collect;

import java.util.LinkedHashMap;
import java.util.Map;

/** Event stores that forget everything with the process. */
public final class InMemoryEventStores implements EventStores {
    private final Map<String, InMemoryEventStore> stores = new LinkedHashMap<>();

    @Override
    public synchronized EventStore open(String workspace) {
        return stores.computeIfAbsent(
                workspace, id -> new InMemoryEventStore("memory" + (stores.size() + 1)));
    }

    @Override
    public TypeLog types(String workspace) {
        open(workspace);
        return new InMemoryTypeLog(java.util.Objects.requireNonNull(stores.get(workspace)));
    }

    @Override
    public void close(String workspace) {
        // What is in memory stays open.
    }

    @Override
    public void close() {
        // As above.
    }
}
