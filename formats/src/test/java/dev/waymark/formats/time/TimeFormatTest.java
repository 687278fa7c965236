package dev.waymark.formats.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    iso | 2024-03-01T10:00:00Z | 2024-03-01T10:00:00Z
                    iso | 2024-03-01 10:00 | 2024-03-01T10:00:00Z
                    iso | 2024-03-01 | 2024-03-01T00:00:00Z
                    iso | 2011-10-11 13:45:40.276000+02:00 | 2011-10-11T11:45:40.276Z
                    iso | 2011-10-11T13:45:40,2769-0330 | 2011-10-11T17:15:40.276Z
                    iso | 2024-02-29 23:59:59.9 UTC | 2024-02-29T23:59:59.900Z
                    iso | 1969-12-31T23:59:59.999Z | 1969-12-31T23:59:59.999Z
                    dd.MM.yyyy | 01.03.2024 9:05 | 2024-03-01T09:05:00Z
                    dd.MM.yyyy HH:mm:ss | 1.3.24 09:05:07 | 2024-03-01T09:05:07Z
                    MM/dd/yyyy | 03/01/2024 12:05:00 AM | 2024-03-01T00:05:00Z
                    MM/dd/yyyy | 3/1/2024 1:05 pm | 2024-03-01T13:05:00Z
                    yyyy/MM/dd | 2024/03/01 10:00:00 | 2024-03-01T10:00:00Z
                    yyyyMMdd | 20240301 | 2024-03-01T00:00:00Z
                    yyyyMMddHHmmss | 20240301100203 | 2024-03-01T10:02:03Z
                    epoch-seconds | 1709287200.25 | 2024-03-01T10:00:00.250Z
                    epoch-milliseconds | 1709287200250 | 2024-03-01T10:00:00.250Z
                    epoch-microseconds | 1709287200250999 | 2024-03-01T10:00:00.250Z
                    epoch-nanoseconds | 1709287200250999999 | 2024-03-01T10:00:00.250Z
                    dd MMM yyyy HH:mm | 01 Mar 2024 10:00 | 2024-03-01T10:00:00Z
                    dd/MMM/yyyy:HH:mm:ss Z | 01/Mar/2024:10:00:00 +0200 | 2024-03-01T08:00:00Z
                    """)
    void reads(String format, String value, Instant expected) {
        long millis = TimeFormat.of(format, ZoneOffset.UTC).parse(value);
        assertThat(Instant.ofEpochMilli(millis)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    iso | 2024-07-01T10:00:00Z | 2024-07-01T07:00:00Z
                    iso | 2024-07-01 10:00:00.250+05:30 | 2024-07-01T07:00:00.250Z
                    iso | 2024-07-01T10:00:00 UTC | 2024-07-01T07:00:00Z
                    iso | 2024-01-01T10:00:00-08 | 2024-01-01T08:00:00Z
                    iso | 2024-01-01T10:00:00 | 2024-01-01T08:00:00Z
                    dd/MMM/yyyy:HH:mm:ss Z | 01/Jul/2024:10:00:00 +0000 | 2024-07-01T07:00:00Z
                    epoch-seconds | 1709287200 | 2024-03-01T10:00:00Z
                    """)
    void readsTimesAsWrittenIfOffsetsAreIgnored(String format, String value, Instant expected) {
        TimeFormat asWritten = TimeFormat.of(format, ZoneId.of("Europe/Riga"), Offsets.IGNORED);
        assertThat(Instant.ofEpochMilli(asWritten.parse(value))).isEqualTo(expected);
    }

    @Test
    void refusesAFaultyOffsetThatIsIgnored() {
        TimeFormat asWritten = TimeFormat.of("iso", ZoneOffset.UTC, Offsets.IGNORED);
        assertThat(asWritten.parse("2024-03-01T10:00:00+25:00")).isEqualTo(TimeFormat.INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    iso | 2023-02-29
                    iso | 2024-13-01
                    iso | 2024-03-01T24:00
                    iso | 2024-03-01T10:60
                    iso | 2024-03-01T10:00:00+25:00
                    iso | 24-03-01
                    iso | 2002-0530T09:30:10Z
                    iso | soon
                    dd.MM.yyyy | 13.13.2024
                    MM/dd/yyyy | 13/01/2024
                    MM/dd/yyyy | 01/13/2024 13:00 PM
                    yyyyMMdd | 2024030
                    epoch-seconds | 12x
                    epoch-seconds | 99999999999999999999
                    """)
    void refuses(String format, String value) {
        assertThat(TimeFormat.of(format, ZoneOffset.UTC).parse(value))
                .isEqualTo(TimeFormat.INVALID);
    }

    @Test
    void agreesWithTheCalendarOfTheZoneEveryHourOfTwoYears() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        TimeFormat format = TimeFormat.of("iso", zone);
        LocalDateTime local = LocalDateTime.of(2017, 6, 1, 0, 30);
        for (int hour = 0; hour < 2 * 366 * 24; hour++) {
            LocalDateTime at = local.plusHours(hour);
            assertThat(format.parse(at.toString()))
                    .as(at.toString())
                    .isEqualTo(at.atZone(zone).toInstant().toEpochMilli());
        }
    }

    @Test
    void recognisesFormats() {
        assertThat(TimeGuess.of(List.of("31.12.2024 10:00", "01.02.2024")))
                .isEqualTo(new TimeGuess("dd.MM.yyyy", List.of(), 1));
        assertThat(TimeGuess.of(List.of("01/02/2024", "12/31/2024")))
                .isEqualTo(new TimeGuess("MM/dd/yyyy", List.of(), 1));
        assertThat(TimeGuess.of(List.of("01/02/2024", "03/04/2024")))
                .isEqualTo(new TimeGuess("dd/MM/yyyy", List.of("MM/dd/yyyy"), 1));
        assertThat(TimeGuess.of(List.of("Mar 1, 2024 3:04 PM")))
                .isEqualTo(new TimeGuess("MMM d, yyyy[ h:mm[:ss] a]", List.of(), 1));
        assertThat(TimeGuess.of(List.of("12", "13"))).isNull();
        assertThat(TimeGuess.of(List.of("visit", "buy"))).isNull();
    }

    @Test
    void advisesOnAFormatThatIsNotKnown() {
        assertThatThrownBy(() -> TimeFormat.of("qqq", ZoneOffset.UTC))
                .hasMessage(
                        "time format \"qqq\" is not known. Give iso, dd.MM.yyyy, MM/dd/yyyy,"
                                + " yyyyMMdd, epoch-seconds, epoch-milliseconds, or a pattern such"
                                + " as \"dd MMM yyyy HH:mm\".");
    }
}
