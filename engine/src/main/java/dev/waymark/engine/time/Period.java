package dev.waymark.engine.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a bucket of time is: a calendar day, an ISO week (from Monday), a calendar month. */
public enum Period {
    /** From midnight to midnight in the zone. */
    DAY("day", 1),
    /** Seven days from a Monday on, as ISO 8601 has it. */
    WEEK("week", 7),
    /** From the first of a month on. */
    MONTH("month", 30);

    private final String text;
    private final int days;

    Period(String text, int days) {
        this.text = text;
        this.days = days;
    }

    /** The word that requests and results use. */
    public String text() {
        return text;
    }

    /** As long as the period is where no calendar counts: 24 hours, 7 or 30 times 24 hours. */
    public Duration length() {
        return Duration.ofDays(days);
    }

    /** The first day of the bucket that holds a day. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the bucket after the one that starts on a day. */
    public LocalDate after(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
