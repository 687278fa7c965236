package dev.waymark.formats.time;

import org.jspecify.annotations.Nullable;

/** A count since 1970-01-01T00:00:00Z, with or without a fraction. */
final class EpochFormat extends TimeFormat {
    private final String example;
    private final long perMilli;
    private final long millisPer;

    private EpochFormat(String text, String example, long perMilli, long millisPer) {
        super(text);
        this.example = example;
        this.perMilli = perMilli;
        this.millisPer = millisPer;
    }

    static @Nullable EpochFormat named(String text) {
        return switch (text) {
            case "epoch-seconds" -> new EpochFormat(text, "1709287200", 1, 1000);
            case "epoch-milliseconds" -> new EpochFormat(text, "1709287200000", 1, 1);
            case "epoch-microseconds" -> new EpochFormat(text, "1709287200000000", 1000, 1);
            case "epoch-nanoseconds" -> new EpochFormat(text, "1709287200000000000", 1_000_000, 1);
            default -> null;
        };
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public long parse(char[] buffer, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end && buffer[at] == ' ') {
            at++;
        }
        while (end > at && buffer[end - 1] == ' ') {
            end--;
        }
        boolean negative = at < end && buffer[at] == '-';
        if (negative) {
            at++;
        }
        int digits = 0;
        long whole = 0;
        while (at < end && isDigit(buffer[at])) {
            if (++digits > 18 && (digits > 19 || whole > 922_337_203_685_477_579L)) {
                return INVALID;
            }
            whole = whole * 10 + (buffer[at++] - '0');
        }
        if (digits == 0 || whole / perMilli > Long.MAX_VALUE / 4 / millisPer) {
            return INVALID;
        }
        long millis = whole / perMilli * millisPer;
        if (at < end) {
            if (buffer[at++] != '.') {
                return INVALID;
            }
            for (long unit = millisPer / 10; at < end; unit /= 10) {
                if (!isDigit(buffer[at])) {
                    return INVALID;
                }
                millis += (buffer[at++] - '0') * unit;
            }
        }
        return negative ? -millis : millis;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
