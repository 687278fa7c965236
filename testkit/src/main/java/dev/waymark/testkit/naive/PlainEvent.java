package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

/**
 * One event as the naive versions of the kernels read it: plain fields, no codes, no columns.
 *
 * @param customer whose it is
 * @param timeMillis milliseconds since 1970
 * @param type what happened
 * @param channel where; null if unknown
 * @param value what it was worth; null if nothing was said
 */
public record PlainEvent(
        String customer,
        long timeMillis,
        String type,
        @Nullable String channel,
        @Nullable Double value) {}
