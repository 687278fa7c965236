package dev.waymark.app.privacy;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One person's events as CSV with a header: customer, time (ISO 8601, UTC), type, channel, value,
 * source, id, and every property by name. Waymark imports it.
 */
public final class PersonCsv {
    private static final List<String> OWN =
            List.of("customer", "time", "type", "channel", "value", "source", "id");

    private PersonCsv() {}

    /** The text; a header alone if there is no event. */
    public static String of(List<Event> events) {
        Set<String> names = new TreeSet<>();
        events.forEach(event -> event.properties().forEach((name, value) -> names.add(name)));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(OWN);
            names.forEach(name -> header.add(OWN.contains(name) ? "property." + name : name));
            csv.writeRecord(header);
            for (Event event : events) {
                csv.writeRecord(row(event, names));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<@Nullable String> row(Event event, Set<String> names) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(event.customer());
        row.add(Instant.ofEpochMilli(event.timeMillis()).toString());
        row.add(event.type());
        for (String own : List.of("channel", "value", "source", "id")) {
            row.add(event.property(own));
        }
        names.forEach(name -> row.add(event.properties().get(name)));
        return row;
    }
}
