package dev.waymark.app.collect;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A workspace's log in numbers.
 *
 * @param version the store's version that the numbers are of; 0 if it is empty
 * @param customers how many have at least one event
 * @param events how many there are
 * @param since time of the earliest event; null if there is none
 * @param until time of the latest event; null if there is none
 * @param types by count descending, ties by name
 * @param channels by count descending, ties by name; events without one are left out
 * @param properties names that a request may use, sorted: every property that some event carries,
 *     and those of {@code channel}, {@code value}, {@code source} and {@code id} that occur
 */
public record LogSummary(
        long version,
        long customers,
        long events,
        @Nullable Instant since,
        @Nullable Instant until,
        List<NameCount> types,
        List<NameCount> channels,
        List<String> properties) {
    public LogSummary {
        types = List.copyOf(types);
        channels = List.copyOf(channels);
        properties = List.copyOf(properties);
    }

    /**
     * How often one name occurs.
     *
     * @param name of a type or channel
     * @param count events that carry it
     * @param customers customers with at least one of them
     */
    public record NameCount(String name, long count, long customers) {}
}
