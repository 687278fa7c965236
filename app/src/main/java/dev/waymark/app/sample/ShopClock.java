package dev.waymark.app.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** The shop's year, in the shop's own zone, summer time included. */
final class ShopClock {
    static final ZoneId ZONE = ZoneId.of("Europe/Riga");
    static final long START = startOf(LocalDate.of(2025, 1, 1));
    static final long CHANGE = startOf(LocalDate.of(2025, 7, 1));
    static final long END = startOf(LocalDate.of(2026, 1, 1));
    static final long MINUTE = 60_000L;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private static final ZoneRules RULES = ZONE.getRules();

    private ShopClock() {}

    /** The same time if people are awake (8 to 22 o'clock), else some time the next morning. */
    static long awake(long time, Draws draws, int number) {
        LocalDateTime local = local(time);
        int hour = local.getHour();
        if (8 <= hour && hour < 22) {
            return time;
        }
        LocalDate day = hour < 8 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return startOf(day) + 8 * HOUR + draws.span("awake", number, 0, 4 * HOUR);
    }

    /** The same time if the office works (Monday to Friday, 9 to 18 o'clock), else soon after. */
    static long working(long time, Draws draws, int number) {
        LocalDateTime local = local(time);
        LocalDate day = local.toLocalDate();
        boolean isWorkday = isWorkday(day);
        if (isWorkday && 9 <= local.getHour() && local.getHour() < 18) {
            return time;
        }
        if (!isWorkday || local.getHour() >= 18) {
            day = day.plusDays(1);
        }
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return startOf(day) + 9 * HOUR + draws.span("working", number, 0, 8 * HOUR);
    }

    /** Whether it is a Monday from 12:00 to 14:00. */
    static boolean isMondayNoon(long time) {
        LocalDateTime local = local(time);
        return local.getDayOfWeek() == DayOfWeek.MONDAY
                && (local.getHour() == 12 || local.getHour() == 13);
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static LocalDateTime local(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        ZoneOffset offset = RULES.getOffset(instant);
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }
}
