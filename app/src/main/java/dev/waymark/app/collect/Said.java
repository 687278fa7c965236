package dev.waymark.app.collect;

import org.jspecify.annotations.Nullable;

/**
 * What an event of a customer says in one property.
 *
 * @param customer as events name it
 * @param property its name
 * @param value as it was written
 * @param timeMillis when, since 1970-01-01T00:00:00Z
 * @param source who told us; null if not known
 */
public record Said(
        String customer, String property, String value, long timeMillis, @Nullable String source) {}
