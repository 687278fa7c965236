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
    private static final int LONGEST = 100;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private InstantText() {}

    /**
     * Reads an instant.
     *
     * @param name what the value is for, as the caller calls it; the error names it
     * @param zone of texts that name none
     * @throws JourneyException INVALID_TIME if the text is no time, or has more than {@value
     *     #LONGEST} characters, or lies outside the years 0 to 9999
     */
    public static Instant parse(String name, String text, ZoneId zone) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw JourneyException.user(
                    "INVALID_TIME",
                    "%s has %,d characters, and a time at most %d. Write for example"
                            + " \"2026-01-31\" or \"2026-01-31T13:45:00Z\".",
                    name,
                    trimmed.length(),
                    LONGEST);
        }
        Instant time = read(name, trimmed, zone);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw JourneyException.user(
                    "INVALID_TIME",
                    "%s \"%s\" lies outside the years 0 to 9999. Give one of these years.",
                    name,
                    trimmed);
        }
        return time;
    }

    private static Instant read(String name, String trimmed, ZoneId zone) {
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
                            + trimmed
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
