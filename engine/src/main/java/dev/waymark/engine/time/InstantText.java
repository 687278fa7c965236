package dev.waymark.engine.time;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Instants as people write the bounds of a range: {@code 2026-01-31} (the start of that day),
 * {@code 2026-01-31T13:45}, or with a zone {@code 2026-01-31T13:45:00Z} and {@code …+02:00}.
 */
public final class InstantText {
    private InstantText() {}

    /**
     * Reads an instant.
     *
     * @param name what the value is for, as the caller calls it; the error names it
     * @param zone of texts that name none
     * @throws JourneyException INVALID_TIME if the text is no time
     */
    public static Instant parse(String name, String text, ZoneId zone) {
        String trimmed = text.strip();
        try {
            if (trimmed.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(trimmed).atStartOfDay(zone).toInstant();
            }
            return trimmed.matches(".*T.*(?:Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(trimmed).toInstant()
                    : LocalDateTime.parse(trimmed.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "INVALID_TIME",
                    name
                            + " \""
                            + text
                            + "\" is not a time. Write a date or a date and a time, for example"
                            + " \"2026-01-31\" or \"2026-01-31T13:45:00Z\".",
                    e);
        }
    }

    /**
     * Reads the two bounds of a range; null leaves it open.
     *
     * @throws JourneyException INVALID_TIME if one is no time; INVALID_VALUE if until is not after
     *     since
     */
    public static TimeRange range(@Nullable String since, @Nullable String until, ZoneId zone) {
        return new TimeRange(
                since == null ? null : parse("since", since, zone),
                until == null ? null : parse("until", until, zone));
    }
}
