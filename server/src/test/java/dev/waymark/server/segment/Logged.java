package dev.waymark.server.segment;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.app.collect.LogScan;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a store back into events, with the properties asked for. */
final class Logged implements LogReader {
    private final List<String> properties;
    private final List<Event> events = new ArrayList<>();
    private @Nullable LogNames names;

    private Logged(List<String> properties) {
        this.properties = properties;
    }

    /** All events after a version; only their properties named here. */
    static List<Event> of(EventStore store, long afterVersion, String... properties) {
        Logged reader = new Logged(List.of(properties));
        store.read(new LogScan(afterVersion, List.of(properties)), reader);
        return reader.events;
    }

    @Override
    public void begin(LogNames newNames) {
        names = newNames;
        events.clear();
    }

    @Override
    public void event(
            int customer, long timeMillis, int type, int channel, @Nullable String[] values) {
        LogNames known = Objects.requireNonNull(names);
        events.add(
                new Event(
                        known.customer(customer),
                        timeMillis,
                        known.type(type),
                        channel < 0 ? null : known.channel(channel),
                        null,
                        null,
                        null,
                        Properties.of(properties, values.clone())));
    }
}
