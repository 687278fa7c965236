package dev.waymark.engine.catalog;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts events into a {@link Catalog}; more may be added after it was asked. The order of the
 * events makes no difference. O(properties) an event; needs a few hundred bytes for each property
 * of each type, and some for each week. Not safe for several threads.
 */
public final class CatalogCounter implements EventSink {
    private static final long FUTURE_MILLIS = 3_600_000L;
    private static final long HISTORY_MILLIS = 7 * 86_400_000L;

    private final Clock clock;
    private final Map<String, TypeCount> types = new HashMap<>();
    private long events;

    /** A counter that tells the future, and how long a type has been silent, by a clock. */
    public CatalogCounter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void accept(Event event) {
        TypeCount type = add(event.type(), event.timeMillis(), event.channel() != null);
        event.properties().forEach((name, value) -> type.property(name, value, event.timeMillis()));
    }

    /**
     * Counts an event whose properties lie in an array.
     *
     * @param names of the properties
     * @param values one for each name, null where the event lacks it; not kept
     */
    public void add(
            String type,
            long timeMillis,
            boolean hasChannel,
            List<String> names,
            @Nullable String[] values) {
        TypeCount count = add(type, timeMillis, hasChannel);
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                count.property(names.get(i), value, timeMillis);
            }
        }
    }

    private TypeCount add(String type, long timeMillis, boolean hasChannel) {
        TypeCount count = types.get(type);
        if (count == null) {
            count = new TypeCount(type);
            types.put(type, count);
        }
        events++;
        count.add(timeMillis, hasChannel, timeMillis > clock.millis() + FUTURE_MILLIS);
        return count;
    }

    /** What was counted so far. */
    public Catalog catalog() {
        long end = types.values().stream().mapToLong(TypeCount::last).max().orElse(Long.MIN_VALUE);
        long now = clock.millis();
        long asOf = end != Long.MIN_VALUE && now - end > HISTORY_MILLIS ? end : now;
        return new Catalog(
                events == 0 ? null : Instant.ofEpochMilli(asOf),
                events,
                types.values().stream()
                        .map(type -> type.entry(asOf, types.size()))
                        .sorted(
                                Comparator.comparingLong(TypeEntry::events)
                                        .reversed()
                                        .thenComparing(TypeEntry::type))
                        .toList());
    }
}
