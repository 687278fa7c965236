package dev.waymark.app.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * One event of a timeline.
 *
 * @param place from 0, the earliest
 * @param at when
 * @param type what
 * @param channel where; null if not known
 * @param source who told us; null if not known
 * @param value an amount; null if none
 * @param stage the map's stage that the type is bound to; null if none
 * @param gapSeconds since the event before; null for the first
 * @param customer whom the event named, before any were joined; null for who sees pseudonyms
 * @param properties what else it says; none for who sees pseudonyms
 */
public record TimelineEvent(
        int place,
        Instant at,
        String type,
        @Nullable String channel,
        @Nullable String source,
        @Nullable Double value,
        @Nullable String stage,
        @Nullable Double gapSeconds,
        @Nullable String customer,
        Map<String, String> properties) {
    public TimelineEvent {
        properties = Map.copyOf(properties);
    }
}
