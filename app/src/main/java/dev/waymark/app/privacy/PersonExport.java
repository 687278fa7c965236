package dev.waymark.app.privacy;

import dev.waymark.app.timeline.Timeline;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of one person.
 *
 * @param customer the profile's name
 * @param customers what events call the person
 * @param identifiers what the person is known by
 * @param events all of them, as they arrived, in order of time
 */
public record PersonExport(
        String customer,
        List<String> customers,
        List<KnownIdentifier> identifiers,
        List<PersonEvent> events) {
    public PersonExport {
        customers = List.copyOf(customers);
        identifiers = List.copyOf(identifiers);
        events = List.copyOf(events);
    }

    /** What is known of a profile with a timeline as it arrived. */
    public static PersonExport of(Profile profile, Timeline timeline) {
        return new PersonExport(
                profile.name(),
                profile.customers(),
                profile.identifiers().stream()
                        .map(it -> new KnownIdentifier(it.identifier(), it.value()))
                        .toList(),
                timeline.events().stream().map(PersonEvent::of).toList());
    }

    /** An identifier. */
    public record KnownIdentifier(String identifier, String value) {}

    /** An event, as it was told. */
    public record PersonEvent(
            String customer,
            Instant time,
            String type,
            @Nullable String channel,
            @Nullable Double value,
            @Nullable String source,
            @Nullable String id,
            Map<String, String> properties) {
        public PersonEvent {
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }

        static PersonEvent of(Event event) {
            Map<String, String> properties = new TreeMap<>();
            event.properties().forEach(properties::put);
            return new PersonEvent(
                    event.customer(),
                    Instant.ofEpochMilli(event.timeMillis()),
                    event.type(),
                    event.channel(),
                    event.value(),
                    event.source(),
                    event.id(),
                    properties);
        }
    }
}
