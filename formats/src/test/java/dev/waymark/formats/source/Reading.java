package dev.waymark.formats.source;

import dev.waymark.engine.log.Event;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A whole file read in a test. */
record Reading(List<Event> events, Faults faults, ReadSummary summary) {
    static Reading of(String name, String text) {
        return of(name, text, Mapping.GUESSED);
    }

    static Reading of(String name, String text, Mapping mapping) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static Reading of(String name, byte[] bytes, Mapping mapping) {
        return of(name, bytes, mapping, Faults.lenient());
    }

    static Reading of(String name, byte[] bytes, Mapping mapping, Faults faults) {
        List<Event> events = new ArrayList<>();
        try (EventFile file = EventFile.open(new ByteArrayInputStream(bytes), name)) {
            ReadSummary summary =
                    file.read(mapping, events::add, faults, Progress.NONE, () -> false);
            return new Reading(events, faults, summary);
        }
    }

    static Preview preview(String name, String text) {
        try (EventFile file =
                EventFile.open(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)) {
            return file.preview(Mapping.GUESSED);
        }
    }

    /**
     * Each event as {@code customer time type channel value {properties}}, without what is absent.
     */
    List<String> lines() {
        return events.stream()
                .map(
                        event -> {
                            StringBuilder text = new StringBuilder();
                            text.append(event.customer())
                                    .append(' ')
                                    .append(Instant.ofEpochMilli(event.timeMillis()))
                                    .append(' ')
                                    .append(event.type());
                            if (event.channel() != null) {
                                text.append(" channel=").append(event.channel());
                            }
                            if (event.value() != null) {
                                text.append(" value=").append(event.value());
                            }
                            if (event.source() != null) {
                                text.append(" source=").append(event.source());
                            }
                            if (event.id() != null) {
                                text.append(" id=").append(event.id());
                            }
                            event.properties()
                                    .forEach(
                                            (name, value) ->
                                                    text.append(' ')
                                                            .append(name)
                                                            .append('=')
                                                            .append(value));
                            return text.toString();
                        })
                .toList();
    }
}
