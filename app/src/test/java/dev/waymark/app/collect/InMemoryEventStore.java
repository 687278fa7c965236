package dev.waymark.app.collect;

import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** An event store in plain lists, for tests. */
final class InMemoryEventStore implements EventStore {
    private final String id;
    private final List<@Nullable Event> events = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();

    InMemoryEventStore(String id) {
        this.id = id;
    }

    private record Occurrence(Event content, int number) {}

    private record Identity(@Nullable String source, @Nullable String id) {}

    @Override
    public ImportSession beginImport() {
        List<Event> staged = new ArrayList<>();
        return new ImportSession() {
            @Override
            public void accept(Event event) {
                staged.add(event);
            }

            @Override
            public AppendResult commit() {
                Map<Event, Integer> occurrences = new HashMap<>();
                return addNew(
                        staged,
                        event -> new Occurrence(event, occurrences.merge(event, 1, Integer::sum)));
            }

            @Override
            public void close() {
                staged.clear();
            }
        };
    }

    @Override
    public synchronized AppendResult append(List<Event> single) {
        return addNew(single, this::identity);
    }

    private Object identity(Event event) {
        if (event.id() != null) {
            return new Identity(event.source(), event.id());
        }
        int number = 1;
        while (known.contains(new Occurrence(event, number))) {
            number++;
        }
        return new Occurrence(event, number);
    }

    private synchronized AppendResult addNew(List<Event> given, Function<Event, Object> identity) {
        long before = events.size();
        for (Event event : given) {
            if (known.add(identity.apply(event))) {
                events.add(event);
            }
        }
        long added = events.size() - before;
        return new AppendResult(added, given.size() - added, events.size());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public synchronized long version() {
        return events.size();
    }

    @Override
    public synchronized LogSummary summary() {
        Set<String> properties = new TreeSet<>();
        for (Event event : events()) {
            event.properties().forEach((name, value) -> properties.add(name));
            for (String own : List.of("channel", "value", "source", "id")) {
                if (event.property(own) != null) {
                    properties.add(own);
                }
            }
        }
        return new LogSummary(
                events.size(),
                events().stream().map(Event::customer).distinct().count(),
                events().size(),
                events().stream()
                        .map(event -> Instant.ofEpochMilli(event.timeMillis()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                events().stream()
                        .map(event -> Instant.ofEpochMilli(event.timeMillis()))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                counts(Event::type),
                counts(Event::channel),
                List.copyOf(properties));
    }

    private List<LogSummary.NameCount> counts(Function<Event, @Nullable String> name) {
        Map<String, List<Event>> groups = new HashMap<>();
        for (Event event : events()) {
            String key = name.apply(event);
            if (key != null) {
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(event);
            }
        }
        return groups.entrySet().stream()
                .map(
                        group ->
                                new LogSummary.NameCount(
                                        group.getKey(),
                                        group.getValue().size(),
                                        group.getValue().stream()
                                                .map(Event::customer)
                                                .distinct()
                                                .count()))
                .sorted(
                        Comparator.comparingLong(LogSummary.NameCount::count)
                                .reversed()
                                .thenComparing(LogSummary.NameCount::name))
                .toList();
    }

    @Override
    public synchronized void read(LogScan scan, LogReader reader) {
        List<String> customers = events().stream().map(Event::customer).distinct().toList();
        List<String> types = events().stream().map(Event::type).distinct().toList();
        List<String> channels =
                events().stream().map(Event::channel).filter(c -> c != null).distinct().toList();
        reader.begin(new Names(customers, types, channels, events.size(), scan.afterVersion()));
        for (Event event : events(scan.afterVersion(), events.size())) {
            reader.event(
                    customers.indexOf(event.customer()),
                    event.timeMillis(),
                    types.indexOf(event.type()),
                    event.channel() == null ? -1 : channels.indexOf(event.channel()),
                    scan.properties().stream().map(event::property).toArray(String[]::new));
        }
    }

    @Override
    public CustomerLog customers() {
        return new InMemoryCustomerLog(this);
    }

    /** Erased events leave a gap, and one more makes the version a higher one. */
    synchronized long erase(Collection<String> customers) {
        return remove(it -> customers.contains(it.customer()));
    }

    synchronized long remove(Predicate<Event> unwanted) {
        long removed = events().stream().filter(unwanted).count();
        if (removed > 0) {
            events.replaceAll(it -> it == null || unwanted.test(it) ? null : it);
            events.add(null);
        }
        return removed;
    }

    synchronized List<Event> events() {
        return events(0, events.size());
    }

    /** The events with numbers after one, through another. */
    synchronized List<Event> events(long after, long through) {
        List<Event> found = new ArrayList<>();
        for (int i = (int) after; i < Math.min(through, events.size()); i++) {
            Event event = events.get(i);
            if (event != null) {
                found.add(event);
            }
        }
        return found;
    }

    private record Names(
            List<String> customers,
            List<String> types,
            List<String> channels,
            long version,
            long after)
            implements LogNames {
        @Override
        public String customer(int code) {
            return customers.get(code);
        }

        @Override
        public String type(int code) {
            return types.get(code);
        }

        @Override
        public String channel(int code) {
            return channels.get(code);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(customers.size(), types.size(), channels.size());
        }

        @Override
        public long events() {
            return version - after;
        }
    }
}
