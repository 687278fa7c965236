package dev.waymark.server.explore;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads the span of time that a request names. */
public final class Range {
    private Range() {}

    /**
     * The span from {@code since} until {@code until}; null leaves an end open. A day alone is its
     * start in UTC.
     *
     * @throws JourneyException INVALID_TIME if one is no time; INVALID_VALUE if they are swapped
     */
    public static TimeRange of(@Nullable String since, @Nullable String until) {
        return new TimeRange(instant("since", since), instant("until", until));
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw JourneyException.user(
                    "INVALID_TIME",
                    "%s \"%s\" is not a time. Give one such as 2026-01-31 or"
                            + " 2026-01-31T09:00:00Z.",
                    name,
                    text);
        }
    }
}
