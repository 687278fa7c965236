package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A type of events, as it arrived.
 *
 * @param type its name
 * @param events one or more
 * @param first time of the earliest
 * @param last time of the latest that was not in the future when it was counted; of the latest if
 *     all were
 * @param weeks events in each week (from Monday, UTC) up to the moment looked at, the last 26 at
 *     most, the earliest first
 * @param withoutChannel events that name no channel
 * @param future events whose time was more than an hour ahead when they were counted
 * @param retimed events whose own time could not be read or believed, and was replaced by when they
 *     came
 * @param properties by events descending, ties by name
 * @param drift what changed, the latest first
 * @param silence null if the type still arrives as ever
 */
public record TypeEntry(
        String type,
        long events,
        Instant first,
        Instant last,
        List<Long> weeks,
        long withoutChannel,
        long future,
        long retimed,
        List<PropertyEntry> properties,
        List<Drift> drift,
        @Nullable Silence silence) {
    public TypeEntry {
        weeks = List.copyOf(weeks);
        properties = List.copyOf(properties);
        drift = List.copyOf(drift);
    }
}
