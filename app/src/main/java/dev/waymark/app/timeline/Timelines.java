package dev.waymark.app.timeline;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.log.Event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timelines of customers, read from the log; the last ones are kept for as long as no event
 * comes. Safe for several threads.
 */
public final class Timelines {
    private static final int KEPT = 8;

    private final EventStores stores;
    private final Map<Asked, Timeline> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Timeline> eldest) {
                    return size() > KEPT;
                }
            };

    /** Timelines of these logs. */
    public Timelines(EventStores stores) {
        this.stores = stores;
    }

    private record Asked(String log, long version, List<String> customers) {}

    /** A profile's timeline. Cost: a pass over one narrow column, and the events found. */
    public Timeline of(String workspace, Profile profile) {
        EventStore store = stores.open(workspace);
        Asked asked = new Asked(store.id(), store.version(), profile.customers());
        synchronized (kept) {
            Timeline known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        List<Event> events = new ArrayList<>();
        store.customers().read(profile.customers(), asked.version(), events::add);
        Timeline timeline = new Timeline(events);
        synchronized (kept) {
            kept.put(asked, timeline);
        }
        return timeline;
    }

    /** Forgets what was kept. */
    public void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
