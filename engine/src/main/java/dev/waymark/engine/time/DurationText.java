package dev.waymark.engine.time;

import dev.waymark.engine.fault.JourneyException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: a whole number and a unit, one or several times, such as {@code
 * 7d}, {@code 1h30m} or {@code 500ms}. Units: {@code ms}, {@code s}, {@code m} (minutes), {@code
 * h}, {@code d} (24 hours), {@code w} (7 days).
 */
public final class DurationText {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,12}(?:ms|[smhdw]))+");

    /** The longest text that is read; no duration needs more. */
    private static final int LONGEST = 100;

    private static final Pattern PART = Pattern.compile("(\\d{1,12})(ms|[smhdw])");

    private DurationText() {}

    /**
     * Reads a duration of which people mostly mean minutes or hours.
     *
     * @param name what the value is for, as the caller calls it; the error names it
     * @throws JourneyException INVALID_DURATION if the text has no unit, is no duration, or has
     *     more than {@value #LONGEST} characters
     */
    public static Duration parse(String name, String text) {
        return parse(name, text, Duration.ZERO);
    }

    /**
     * Reads a duration of which people mostly mean days or weeks: the error advises these.
     *
     * @param name what the value is for, as the caller calls it; the error names it
     * @throws JourneyException INVALID_DURATION, as {@link #parse(String, String)}
     */
    public static Duration parseDays(String name, String text) {
        return parse(name, text, Duration.ofDays(1));
    }

    /**
     * Reads a duration.
     *
     * @param name what the value is for, as the caller calls it; the error names it
     * @param usual one that is usual here: whether it has a day tells which units the error advises
     * @throws JourneyException INVALID_DURATION, as {@link #parse(String, String)}
     */
    public static Duration parse(String name, String text, Duration usual) {
        String trimmed = text.strip();
        boolean isLong = usual.toDays() > 0;
        if (trimmed.length() > LONGEST) {
            throw JourneyException.user(
                    "INVALID_DURATION",
                    "%s \"%s…\" has %,d characters, and a duration at most %d. Write a whole number"
                            + " and a unit, for example \"30m\", \"7d\" or \"1h30m\".",
                    name,
                    trimmed.substring(0, LONGEST),
                    trimmed.length(),
                    LONGEST);
        }
        if (trimmed.matches("\\d+")) {
            throw JourneyException.user(
                    "INVALID_DURATION",
                    "%s \"%s\" has no unit. Give one of ms, s, m, h, d, w, for example \"%s%s\" or"
                            + " \"%s%s\".",
                    name,
                    text,
                    trimmed,
                    isLong ? "d" : "m",
                    trimmed,
                    isLong ? "w" : "h");
        }
        if (!WHOLE.matcher(trimmed).matches()) {
            throw JourneyException.user(
                    "INVALID_DURATION",
                    "%s \"%s\" is not a duration. Write a whole number and a unit (ms, s, m, h, d,"
                            + " w), for example %s.",
                    name,
                    text,
                    isLong ? "\"7d\", \"4w\" or \"1d12h\"" : "\"30m\", \"7d\" or \"1h30m\"");
        }
        Matcher part = PART.matcher(trimmed);
        long millis = 0;
        try {
            while (part.find()) {
                millis =
                        Math.addExact(
                                millis,
                                Math.multiplyExact(
                                        Long.parseLong(part.group(1)), unitMillis(part.group(2))));
            }
        } catch (ArithmeticException e) {
            throw JourneyException.user(
                    "INVALID_DURATION",
                    "%s \"%s\" is too long. Give less than 290 million years.",
                    name,
                    text);
        }
        return Duration.ofMillis(millis);
    }

    /**
     * The duration in the form that {@link #parse} reads, in its largest units; {@code 0s} if zero.
     * One below zero, which {@code parse} refuses, has a minus sign in front.
     */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis <= 0) {
            return millis == 0 ? "0s" : "-" + format(duration.negated());
        }
        StringBuilder text = new StringBuilder();
        for (String unit : new String[] {"d", "h", "m", "s", "ms"}) {
            long size = unitMillis(unit);
            if (millis >= size) {
                text.append(millis / size).append(unit);
                millis %= size;
            }
        }
        return text.toString();
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1L;
            case "s" -> 1_000L;
            case "m" -> 60_000L;
            case "h" -> 3_600_000L;
            case "d" -> 86_400_000L;
            case "w" -> 604_800_000L;
            default -> throw new AssertionError(unit);
        };
    }
}
