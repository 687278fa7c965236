package dev.waymark.engine.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A property of the events of one type.
 *
 * @param property its name
 * @param events that carry it, one or more
 * @param share of the type's events, above 0 to 1
 * @param first time of the earliest event with it
 * @param last time of the latest
 * @param kinds what its values look like, those that occur
 * @param samples up to 20 different values, none more likely than another, each cut to 200
 *     characters; as they were sent, so whoever shows them has to mask what is personal
 */
public record PropertyEntry(
        String property,
        long events,
        double share,
        Instant first,
        Instant last,
        List<KindCount> kinds,
        List<String> samples) {
    public PropertyEntry {
        kinds = List.copyOf(kinds);
        samples = List.copyOf(samples);
    }

    /**
     * How many values look like something.
     *
     * @param kind {@code number}, {@code boolean}, {@code time} or {@code text}
     * @param events one or more
     */
    public record KindCount(String kind, long events) {}
}
