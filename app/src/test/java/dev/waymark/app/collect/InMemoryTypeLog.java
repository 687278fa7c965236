package dev.waymark.app.collect;

import dev.waymark.engine.log.Event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of an {@link InMemoryEventStore} by type. */
record InMemoryTypeLog(InMemoryEventStore store) implements TypeLog {
    @Override
    public Map<String, Long> repeats() {
        Set<List<Object>> seen = new HashSet<>();
        Map<String, Long> repeats = new HashMap<>();
        for (Event event : store.events()) {
            if (!seen.add(List.of(event.customer(), event.timeMillis(), event.type()))) {
                repeats.merge(event.type(), 1L, Long::sum);
            }
        }
        return repeats;
    }

    @Override
    public Map<String, Long> older(Map<String, Long> before) {
        Map<String, Long> older = new HashMap<>();
        for (Event event : store.events()) {
            if (isOlder(event, before)) {
                older.merge(event.type(), 1L, Long::sum);
            }
        }
        return older;
    }

    @Override
    public Map<String, Long> removeOlder(Map<String, Long> before) {
        Map<String, Long> older = older(before);
        store.remove(event -> isOlder(event, before));
        return older;
    }

    private static boolean isOlder(Event event, Map<String, Long> before) {
        Long bound = before.get(event.type());
        return bound != null && event.timeMillis() < bound;
    }
}
