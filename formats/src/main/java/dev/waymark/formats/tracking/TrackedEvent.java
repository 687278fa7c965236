package dev.waymark.formats.tracking;

import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

/**
 * One event as its sender wrote it: still by the sender's clock, and not yet of any source.
 *
 * @param customer who; never blank
 * @param type what; never blank
 * @param channel where; null if the sender did not say
 * @param value an amount; null if none, never infinite
 * @param id the sender's own identifier; null if it gave none
 * @param time when, as written; null if the sender did not say
 * @param properties everything else
 */
public record TrackedEvent(
        String customer,
        String type,
        @Nullable String channel,
        @Nullable Double value,
        @Nullable String id,
        @Nullable String time,
        Properties properties) {}
