package dev.waymark.formats.time;

import dev.waymark.engine.fault.JourneyException;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** A pattern of {@link DateTimeFormatter}, with English names and either case. */
final class PatternFormat extends TimeFormat {
    private static final Instant SAMPLE = Instant.parse("2024-03-01T10:00:00Z");

    private final DateTimeFormatter formatter;
    private final ZoneClock clock;
    private final boolean offsetsIgnored;

    private PatternFormat(String text, DateTimeFormatter formatter, ZoneId zone, Offsets offsets) {
        super(text);
        this.formatter = formatter;
        this.clock = new ZoneClock(zone);
        this.offsetsIgnored = offsets == Offsets.IGNORED;
    }

    static PatternFormat ofPattern(String text, ZoneId zone, Offsets offsets) {
        try {
            DateTimeFormatter formatter =
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(text)
                            .parseDefaulting(ChronoField.ERA, 1)
                            .toFormatter(Locale.ENGLISH);
            PatternFormat format = new PatternFormat(text, formatter, zone, offsets);
            if (format.parse(format.example()) != INVALID) {
                return format;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static JourneyException invalid(String text) {
        return JourneyException.user(
                "INVALID_TIME_FORMAT",
                "time format \"%s\" is not known. Give iso, dd.MM.yyyy, MM/dd/yyyy, yyyyMMdd,"
                        + " epoch-seconds, epoch-milliseconds, or a pattern such as"
                        + " \"dd MMM yyyy HH:mm\".",
                text);
    }

    @Override
    public String example() {
        return formatter.format(SAMPLE.atZone(ZoneId.of("UTC")));
    }

    @Override
    public long parse(char[] buffer, int offset, int length) {
        String value = new String(buffer, offset, length).strip();
        ParsePosition position = new ParsePosition(0);
        try {
            if (formatter.parseUnresolved(value, position) == null
                    || position.getIndex() < value.length()) {
                return INVALID;
            }
            TemporalAccessor parsed = formatter.parse(value);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (!offsetsIgnored && parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Instant.from(parsed).toEpochMilli();
            }
            if (date == null) {
                return INVALID;
            }
            LocalDateTime local =
                    parsed.query(TemporalQueries.localTime()) == null
                            ? date.atStartOfDay()
                            : LocalDateTime.from(parsed);
            return clock.instant(local.toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return INVALID;
        }
    }
}
