package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts one type. */
final class TypeCount {
    /** What the time of an event was before it was replaced. */
    private static final String REPLACED_TIME = "originalTimestamp";

    private static final int SHOWN_WEEKS = 26;

    /** Names that are made up event by event would take all memory. */
    private static final int MOST_PROPERTIES = 2_000;

    private final String name;
    private final Map<String, PropertyCount> properties = new HashMap<>();
    private final Weeks weeks = new Weeks();
    private final Hours hours = new Hours();
    private long events;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long lastFuture = Long.MIN_VALUE;
    private long withoutChannel;
    private long future;
    private long retimed;

    TypeCount(String name) {
        this.name = name;
    }

    void add(long timeMillis, boolean hasChannel, boolean isFuture) {
        events++;
        first = Math.min(first, timeMillis);
        withoutChannel += hasChannel ? 0 : 1;
        if (isFuture) {
            future++;
            lastFuture = Math.max(lastFuture, timeMillis);
        } else {
            last = Math.max(last, timeMillis);
            hours.add(timeMillis);
        }
        weeks.add(Weeks.week(timeMillis));
    }

    void property(String property, String value, long timeMillis) {
        PropertyCount count = properties.get(property);
        if (count == null) {
            if (properties.size() >= MOST_PROPERTIES) {
                return;
            }
            count = new PropertyCount(property);
            properties.put(property, count);
        }
        count.add(timeMillis, Weeks.week(timeMillis), value);
        retimed += property.equals(REPLACED_TIME) ? 1 : 0;
    }

    long last() {
        return last;
    }

    TypeEntry entry(long asOfMillis, int types) {
        List<PropertyCount> counts = new ArrayList<>(properties.values());
        List<Drift> drift = new ArrayList<>();
        counts.forEach(count -> drift.addAll(count.drift(weeks, events)));
        drift.sort(
                Comparator.comparing(Drift::at)
                        .reversed()
                        .thenComparing(Drift::property)
                        .thenComparing(Drift::what));
        return new TypeEntry(
                name,
                events,
                Instant.ofEpochMilli(first),
                Instant.ofEpochMilli(last == Long.MIN_VALUE ? lastFuture : last),
                weeks.until(Weeks.week(asOfMillis), SHOWN_WEEKS),
                withoutChannel,
                future,
                retimed,
                counts.stream()
                        .map(count -> count.entry(events))
                        .sorted(
                                Comparator.comparingLong(PropertyEntry::events)
                                        .reversed()
                                        .thenComparing(PropertyEntry::property))
                        .toList(),
                drift,
                silence(asOfMillis, types));
    }

    private @Nullable Silence silence(long asOfMillis, int types) {
        return last == Long.MIN_VALUE ? null : Silence.of(hours, last, asOfMillis, types);
    }
}
