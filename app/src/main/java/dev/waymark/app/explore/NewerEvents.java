package dev.waymark.app.explore;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Collects the few events that an index lacks, with the properties that it carries. */
final class NewerEvents implements LogReader {
    private final List<String> propertyNames;
    private final List<Event> events = new ArrayList<>();
    private final UnaryOperator<String> profiles;
    private final TypeRules rules;
    private @Nullable LogNames names;

    /** Collects events under the names of their customers' profiles, and what types are called. */
    NewerEvents(List<String> propertyNames, UnaryOperator<String> profiles, TypeRules rules) {
        this.propertyNames = propertyNames;
        this.profiles = profiles;
        this.rules = rules;
    }

    @Override
    public void begin(LogNames newNames) {
        names = newNames;
        events.clear();
    }

    @Override
    public void event(
            int customer, long timeMillis, int type, int channel, @Nullable String[] properties) {
        String own = names().type(type);
        String name = rules.name(own);
        if (name == null) {
            return;
        }
        String value = own("value", properties);
        events.add(
                new Event(
                        profiles.apply(names().customer(customer)),
                        timeMillis,
                        name,
                        rules.channel(own, channel < 0 ? null : names().channel(channel)),
                        value == null ? null : Double.valueOf(value),
                        own("source", properties),
                        own("id", properties),
                        Properties.of(propertyNames, properties.clone())));
    }

    List<Event> events() {
        return events;
    }

    long version() {
        return names().version();
    }

    private @Nullable String own(String name, @Nullable String[] properties) {
        int place = propertyNames.indexOf(name);
        return place < 0 ? null : properties[place];
    }

    private LogNames names() {
        return Objects.requireNonNull(names, "the read has begun");
    }
}
