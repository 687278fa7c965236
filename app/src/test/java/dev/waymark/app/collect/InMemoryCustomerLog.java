package dev.waymark.app.collect;

import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.Link;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The events of an {@link InMemoryEventStore} by customer. */
record InMemoryCustomerLog(InMemoryEventStore store) implements CustomerLog {
    @Override
    public Set<String> properties() {
        Set<String> names = new HashSet<>();
        store.events().forEach(it -> it.properties().forEach((name, value) -> names.add(name)));
        return names;
    }

    @Override
    public List<String> find(String part, int limit) {
        String lower = part.toLowerCase(Locale.ROOT);
        return store.events().stream()
                .map(Event::customer)
                .distinct()
                .filter(it -> it.toLowerCase(Locale.ROOT).contains(lower))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public long links(long afterVersion, List<Identifier> identifiers, Consumer<Link> sink) {
        long version = store.version();
        for (Event event : store.events(afterVersion, version)) {
            for (Identifier identifier : identifiers) {
                if (identifier.everywhere()
                        || IDENTIFYING.contains(event.type().toLowerCase(Locale.ROOT))) {
                    link(event, identifier, sink);
                }
            }
        }
        return version;
    }

    private static void link(Event event, Identifier identifier, Consumer<Link> sink) {
        for (String property : identifier.properties()) {
            String value = event.properties().get(property);
            if (value != null) {
                sink.accept(
                        new Link(
                                event.customer(),
                                identifier.name(),
                                value,
                                event.timeMillis(),
                                event.timeMillis(),
                                1));
            }
        }
    }

    @Override
    public long said(long afterVersion, Collection<String> properties, Consumer<Said> sink) {
        Map<List<String>, Said> latest = new HashMap<>();
        long version = store.version();
        for (Event event : store.events(afterVersion, version)) {
            for (String property : properties) {
                String value = event.properties().get(property);
                if (value != null) {
                    latest.merge(
                            List.of(event.customer(), property, value),
                            new Said(
                                    event.customer(),
                                    property,
                                    value,
                                    event.timeMillis(),
                                    event.source()),
                            InMemoryCustomerLog::later);
                }
            }
        }
        latest.values().forEach(sink);
        return version;
    }

    private static Said later(Said one, Said other) {
        return one.timeMillis() >= other.timeMillis() ? one : other;
    }

    @Override
    public long erase(Collection<String> customers) {
        return store.erase(customers);
    }

    @Override
    public void read(Collection<String> customers, long throughVersion, EventSink sink) {
        store.events(0, throughVersion).stream()
                .filter(event -> customers.contains(event.customer()))
                .forEach(sink::accept);
    }
}
