package dev.waymark.app.timeline;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.log.Event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The timelines of customers, read from the log; the last ones are kept for as long as no event
 * comes. Safe for several threads.
 */
public final class Timelines {
    private static final int KEPT = 8;

    private final EventStores stores;
    private final Function<String, TypeRules> rules;
    private final Map<Asked, Timeline> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Timeline> eldest) {
                    return size() > KEPT;
                }
            };

    /** Timelines of these logs, with every type as it arrived. */
    public Timelines(EventStores stores) {
        this(stores, workspace -> TypeRules.NONE);
    }

    /**
     * Timelines of these logs.
     *
     * @param rules what each workspace makes of its types, as it is at the call
     */
    public Timelines(EventStores stores, Function<String, TypeRules> rules) {
        this.stores = stores;
        this.rules = rules;
    }

    private record Asked(String log, long version, List<String> customers, TypeRules rules) {}

    /**
     * A profile's timeline, its types called as analyses call them, hidden ones left out. Cost: a
     * pass over one narrow column, and the events found.
     */
    public Timeline of(String workspace, Profile profile) {
        return of(workspace, profile, rules.apply(workspace));
    }

    /** A profile's timeline as it arrived. Cost: as {@link #of}. */
    public Timeline raw(String workspace, Profile profile) {
        return of(workspace, profile, TypeRules.NONE);
    }

    private Timeline of(String workspace, Profile profile, TypeRules types) {
        EventStore store = stores.open(workspace);
        Asked asked = new Asked(store.id(), store.version(), profile.customers(), types);
        synchronized (kept) {
            Timeline known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        List<Event> events = new ArrayList<>();
        store.customers()
                .read(
                        profile.customers(),
                        asked.version(),
                        event -> {
                            String name = types.name(event.type());
                            if (name != null) {
                                events.add(called(event, name, types));
                            }
                        });
        Timeline timeline = new Timeline(events);
        synchronized (kept) {
            kept.put(asked, timeline);
        }
        return timeline;
    }

    private static Event called(Event event, String name, TypeRules types) {
        return types.isEmpty()
                ? event
                : new Event(
                        event.customer(),
                        event.timeMillis(),
                        name,
                        types.channel(event.type(), event.channel()),
                        event.value(),
                        event.source(),
                        event.id(),
                        event.properties());
    }

    /** Forgets what was kept. */
    public void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
