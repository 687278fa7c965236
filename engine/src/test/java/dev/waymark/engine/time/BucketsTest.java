package dev.waymark.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

class BucketsTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    @Test
    void daysHave23Or25HoursWhenTheClocksChange() {
        Buckets spring = over(Period.DAY, RIGA, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z");
        Buckets autumn = over(Period.DAY, RIGA, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z");

        assertThat(spring.end(1) - spring.start(1)).isEqualTo(Duration.ofHours(23).toMillis());
        assertThat(autumn.end(1) - autumn.start(1)).isEqualTo(Duration.ofHours(25).toMillis());
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItsClockDoes() {
        Buckets days =
                over(
                        Period.DAY,
                        ZoneId.of("America/Santiago"),
                        "2026-09-05T12:00:00Z",
                        "2026-09-06T12:00:00Z");

        assertThat(days.date(1)).isEqualTo(LocalDate.parse("2026-09-06"));
        assertThat(Instant.ofEpochMilli(days.start(1))).isEqualTo("2026-09-06T04:00:00Z");
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(over(Period.WEEK, RIGA, "2027-01-01T12:00:00Z", "2027-01-01T12:00:00Z").date(0))
                .isEqualTo(LocalDate.parse("2026-12-28"));
        assertThat(over(Period.MONTH, RIGA, "2027-01-31T22:00:00Z", "2027-01-31T22:00:00Z").date(0))
                .isEqualTo(LocalDate.parse("2027-02-01"));
    }

    @Test
    void theLastMillisecondOfABucketMakesItWhole() {
        assertThat(
                        over(
                                        Period.DAY,
                                        ZoneId.of("UTC"),
                                        "2026-01-01T00:00:00Z",
                                        "2026-01-01T23:59:59.999Z")
                                .isPartial(0))
                .isFalse();
        assertThat(
                        over(
                                        Period.DAY,
                                        ZoneId.of("UTC"),
                                        "2026-01-01T00:00:00Z",
                                        "2026-01-01T23:59:59.998Z")
                                .isPartial(0))
                .isTrue();
    }

    @Test
    void aRangeChoosesTheBucketsThatItTouches() {
        Buckets days =
                over(Period.DAY, ZoneId.of("UTC"), "2026-01-01T10:00:00Z", "2026-01-05T10:00:00Z");
        TimeRange range =
                new TimeRange(
                        Instant.parse("2026-01-02T12:00:00Z"),
                        Instant.parse("2026-01-04T00:00:00Z"));

        assertThat(days.firstIn(range)).isEqualTo(1);
        assertThat(days.endIn(range)).isEqualTo(3);
        assertThat(days.firstIn(TimeRange.ALL)).isZero();
        assertThat(days.endIn(TimeRange.ALL)).isEqualTo(5);
        assertThat(days.endIn(new TimeRange(null, Instant.EPOCH))).isZero();
        assertThat(days.firstIn(new TimeRange(Instant.parse("2027-01-01T00:00:00Z"), null)))
                .isEqualTo(5);
    }

    @Test
    void refusesMoreBucketsThanAnybodyCanRead() {
        assertThatThrownBy(
                        () ->
                                over(
                                        Period.DAY,
                                        ZoneId.of("UTC"),
                                        "1600-01-01T00:00:00Z",
                                        "2026-01-01T00:00:00Z"))
                .hasMessage(
                        "The log spans more than 100000 buckets of a day, from 1600-01-01 on. Take"
                                + " a longer period, or check its earliest times.");
    }

    private static Buckets over(Period period, ZoneId zone, String first, String last) {
        return Buckets.covering(
                period, zone, Optional.of(Instant.parse(first)), Optional.of(Instant.parse(last)));
    }
}
