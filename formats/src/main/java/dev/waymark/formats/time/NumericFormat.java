package dev.waymark.formats.time;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year, month and day as numbers in one of three orders, then possibly a time of day, a fraction,
 * AM or PM, and a zone. Hand-written, as it is what nearly all files hold.
 */
final class NumericFormat extends TimeFormat {
    private static final Pattern NAME =
            Pattern.compile(
                    "(y{2,4}|M{1,2}|d{1,2})([./-])(y{2,4}|M{1,2}|d{1,2})\\2(y{2,4}|M{1,2}|d{1,2})"
                            + "(?:(?: |T|'T')[HhmsSaXxZzV:.,' ]*)?");
    private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int[] FRACTION = {0, 100, 10, 1};
    private static final long MINUTE = 60_000L;

    /** How the three numbers of a date follow each other. */
    private enum Order {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST,
        COMPACT
    }

    private final Order order;
    private final char separator;
    private final ZoneClock clock;
    private final boolean offsetsIgnored;

    private NumericFormat(String text, Order order, char separator, ZoneId zone, Offsets offsets) {
        super(text);
        this.order = order;
        this.separator = separator;
        this.clock = new ZoneClock(zone);
        this.offsetsIgnored = offsets == Offsets.IGNORED;
    }

    static @Nullable NumericFormat named(String text, ZoneId zone, Offsets offsets) {
        if (text.equals("iso")) {
            return new NumericFormat(text, Order.YEAR_FIRST, '-', zone, offsets);
        }
        if (text.equals("yyyyMMdd") || text.equals("yyyyMMddHHmmss")) {
            return new NumericFormat(text, Order.COMPACT, '-', zone, offsets);
        }
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return null;
        }
        String letters =
                "" + name.group(1).charAt(0) + name.group(3).charAt(0) + name.group(4).charAt(0);
        char separator = name.group(2).charAt(0);
        return switch (letters) {
            case "yMd" -> new NumericFormat(text, Order.YEAR_FIRST, separator, zone, offsets);
            case "dMy" -> new NumericFormat(text, Order.DAY_FIRST, separator, zone, offsets);
            case "Mdy" -> new NumericFormat(text, Order.MONTH_FIRST, separator, zone, offsets);
            default -> null;
        };
    }

    @Override
    public String example() {
        return switch (order) {
            case YEAR_FIRST ->
                    separator == '-'
                            ? "2024-03-01T10:00:00Z"
                            : "2024" + separator + "03" + separator + "01 10:00:00";
            case DAY_FIRST -> "31" + separator + "03" + separator + "2024 10:00:00";
            case MONTH_FIRST -> "03" + separator + "31" + separator + "2024 10:00:00";
            case COMPACT -> "20240301 or 20240301100000";
        };
    }

    @Override
    public long parse(char[] buffer, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end && buffer[at] <= ' ') {
            at++;
        }
        while (end > at && buffer[end - 1] <= ' ') {
            end--;
        }
        return new Reading(buffer, at, end).read();
    }

    /** One text being read; short-lived, so that the JIT can keep it in registers. */
    private final class Reading {
        private final char[] text;
        private int at;
        private final int end;
        private int digits;

        Reading(char[] text, int at, int end) {
            this.text = text;
            this.at = at;
            this.end = end;
        }

        long read() {
            long day = date();
            if (day == INVALID) {
                return INVALID;
            }
            long local = day * 86_400_000L;
            if (at == end) {
                return clock.instant(local);
            }
            if (order != Order.COMPACT) {
                char c = text[at];
                if (c == 'T' || c == 't' || c == ' ' || c == ',') {
                    at++;
                    while (at < end && text[at] == ' ') {
                        at++;
                    }
                } else {
                    return order == Order.YEAR_FIRST ? zoned(local) : INVALID;
                }
            }
            long time = order == Order.COMPACT ? compactTime() : timeOfDay();
            if (time == INVALID) {
                return INVALID;
            }
            return at == end ? clock.instant(local + time) : zoned(local + time);
        }

        private long date() {
            if (order == Order.COMPACT) {
                int year = fixed(4);
                int month = fixed(2);
                return epochDay(year, month, fixed(2));
            }
            int first = number(4);
            int firstDigits = digits;
            char mark = at < end ? text[at] : 0;
            if (first < 0 || (mark != '-' && mark != '/' && mark != '.')) {
                return INVALID;
            }
            at++;
            int second = number(2);
            if (second < 0 || at >= end || text[at] != mark) {
                return INVALID;
            }
            at++;
            int third = number(order == Order.YEAR_FIRST ? 2 : 4);
            if (third < 0) {
                return INVALID;
            }
            if (order == Order.YEAR_FIRST) {
                return firstDigits == 4 ? epochDay(first, second, third) : INVALID;
            }
            if (firstDigits > 2 || digits == 1 || digits == 3) {
                return INVALID;
            }
            int year = digits == 4 ? third : third < 70 ? 2000 + third : 1900 + third;
            return order == Order.DAY_FIRST
                    ? epochDay(year, second, first)
                    : epochDay(year, first, second);
        }

        private long timeOfDay() {
            int hour = number(2);
            if (hour < 0 || at >= end || text[at] != ':') {
                return INVALID;
            }
            at++;
            int minute = number(2);
            if (minute < 0 || minute > 59 || digits != 2) {
                return INVALID;
            }
            int second = 0;
            long millis = 0;
            if (at < end && text[at] == ':') {
                at++;
                second = number(2);
                if (second < 0 || second > 59 || digits != 2) {
                    return INVALID;
                }
                if (at < end && (text[at] == '.' || text[at] == ',')) {
                    millis = fraction();
                }
            }
            hour = halfDay(hour);
            return hour < 0 || hour > 23 || millis < 0
                    ? INVALID
                    : ((hour * 60L + minute) * 60L + second) * 1000L + millis;
        }

        private long fraction() {
            at++;
            long millis = 0;
            int places = 0;
            while (at < end && isDigit(text[at])) {
                if (++places <= 3) {
                    millis += (long) (text[at] - '0') * FRACTION[places];
                }
                at++;
            }
            return places == 0 || places > 12 ? -1 : millis;
        }

        /** Reads AM or PM if it is there; −1 if it does not fit the hour. */
        private int halfDay(int hour) {
            int look = at;
            while (look < end && text[look] == ' ') {
                look++;
            }
            if (look + 2 != end && (look + 2 >= end || text[look + 2] != ' ')) {
                return hour;
            }
            char half = Character.toLowerCase(text[look]);
            if ((half != 'a' && half != 'p') || Character.toLowerCase(text[look + 1]) != 'm') {
                return hour;
            }
            at = look + 2;
            if (hour < 1 || hour > 12) {
                return -1;
            }
            return hour % 12 + (half == 'p' ? 12 : 0);
        }

        private long compactTime() {
            if (text[at] == 'T' || text[at] == ' ') {
                at++;
            }
            int hour = fixed(2);
            int minute = fixed(2);
            int second = at < end && isDigit(text[at]) ? fixed(2) : 0;
            boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
            return valid && second >= 0 && second < 60
                    ? ((hour * 60L + minute) * 60L + second) * 1000L
                    : INVALID;
        }

        /** Reads a zone, which must be all that is left. */
        private long zoned(long local) {
            while (at < end && text[at] == ' ') {
                at++;
            }
            char c = at < end ? text[at] : 0;
            if ((c == 'Z' || c == 'z') && at + 1 == end) {
                return instant(local, 0);
            }
            if (at + 3 == end) {
                String name = new String(text, at, 3);
                if (name.equalsIgnoreCase("UTC") || name.equalsIgnoreCase("GMT")) {
                    return instant(local, 0);
                }
            }
            if (c != '+' && c != '-') {
                return INVALID;
            }
            at++;
            int hours = fixed(2);
            if (at < end && text[at] == ':') {
                at++;
            }
            int minutes = at < end ? fixed(2) : 0;
            if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at != end) {
                return INVALID;
            }
            long offset = (hours * 60L + minutes) * MINUTE;
            return instant(local, c == '+' ? offset : -offset);
        }

        private long instant(long local, long offset) {
            return offsetsIgnored ? clock.instant(local) : local - offset;
        }

        /** A number of 1 to {@code most} digits; −1 if there is none. Sets {@link #digits}. */
        private int number(int most) {
            int value = 0;
            int start = at;
            while (at < end && at - start < most && isDigit(text[at])) {
                value = value * 10 + (text[at++] - '0');
            }
            digits = at - start;
            return digits == 0 ? -1 : value;
        }

        /** A number of exactly {@code count} digits; −1 if there is none. */
        private int fixed(int count) {
            int value = number(count);
            return digits == count ? value : -1;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible dates"). */
    private static long epochDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > MONTH_DAYS[month - 1] || year < 0) {
            return INVALID;
        }
        if (month == 2 && day == 29 && !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))) {
            return INVALID;
        }
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
