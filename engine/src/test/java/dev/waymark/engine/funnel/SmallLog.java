package dev.waymark.engine.funnel;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A log written as text: a line for each customer, {@code p1: A 13:00, B 13:45 shop=web}, on 1
 * January 2026; times are hours and minutes, or hours, minutes and seconds.
 */
final class SmallLog {
    private static final long DAY = java.time.Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private SmallLog() {}

    static JourneyIndex of(String text) {
        List<Event> events = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.split(":", 2);
            for (String event : parts[1].split(",")) {
                events.add(event(parts[0].strip(), event.strip().split(" ")));
            }
        }
        TreeSet<String> names = new TreeSet<>();
        events.forEach(event -> event.properties().forEach((name, _) -> names.add(name)));
        IndexBuilder builder = new IndexBuilder(List.copyOf(names));
        events.forEach(builder::accept);
        return builder.build();
    }

    private static Event event(String customer, String[] words) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=");
            properties.put(pair[0], pair[1]);
        }
        return new Event(
                customer,
                millis(words[1]),
                words[0],
                properties.remove("channel"),
                null,
                null,
                null,
                Properties.of(properties));
    }

    static long millis(String time) {
        String[] parts = time.split(":");
        long seconds = Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60;
        return DAY + 1000 * (seconds + (parts.length > 2 ? Long.parseLong(parts[2]) : 0));
    }

    static FunnelResult count(FunnelRequest request, String text) {
        return LocalDriver.onThreads(1).run(new FunnelKernel(request), of(text));
    }

    static List<Long> customers(FunnelRequest request, String text) {
        return count(request, text).steps().stream().map(FunnelResult.Step::customers).toList();
    }
}
